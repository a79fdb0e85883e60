// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
export const validate = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://notify-as-code.dev/schemas/channels/twilio.schema.json","type":"object","additionalProperties":false,"required":["accountSid"],"properties":{"kind":{"type":"string","enum":["sms","whatsapp","rcs","messenger","voice"]},"accountSid":{"type":"string","pattern":"^(AC[0-9A-Za-z]{32}|.*\\$\\{.*)$"},"authToken":{"type":"string","minLength":1},"apiKey":{"type":"string","pattern":"^(SK[0-9A-Za-z]{32}|.*\\$\\{.*)$"},"apiSecret":{"type":"string","minLength":1},"from":{"type":"string","minLength":1},"messagingServiceSid":{"type":"string","pattern":"^(MG[0-9a-fA-F]{32}|.*\\$\\{.*)$"},"templates":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["sid"],"properties":{"sid":{"type":"string","pattern":"^HX[0-9a-fA-F]{32}$"},"parameters":{"type":"array","items":{"type":"string"}}}}},"lastMessageField":{"type":"string","minLength":1},"validity":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h)$"},"transliterate":{"type":"boolean"},"statusCallback":{"type":"string","pattern":"^(https?://\\S+|.*\\$\\{.*)$"},"confirmUrl":{"type":"string","pattern":"^(https?://\\S+|.*\\$\\{.*)$"},"voices":{"type":"object","additionalProperties":{"type":"string","minLength":2}},"apiUrl":{"type":"string","pattern":"^(https?://\\S+|.*\\$\\{.*)$"},"timeout":{"type":"string","pattern":"^[1-9][0-9]*(ms|s|m|h)$"},"connectTimeout":{"type":"string","pattern":"^[1-9][0-9]*(ms|s|m|h)$"}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^(AC[0-9A-Za-z]{32}|.*\\$\\{.*)$", "u");
const pattern1 = new RegExp("^(SK[0-9A-Za-z]{32}|.*\\$\\{.*)$", "u");
const pattern2 = new RegExp("^(MG[0-9a-fA-F]{32}|.*\\$\\{.*)$", "u");
const pattern3 = new RegExp("^HX[0-9a-fA-F]{32}$", "u");
const pattern4 = new RegExp("^[1-9][0-9]*(s|m|h)$", "u");
const pattern5 = new RegExp("^(https?://\\S+|.*\\$\\{.*)$", "u");
const pattern8 = new RegExp("^[1-9][0-9]*(ms|s|m|h)$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://notify-as-code.dev/schemas/channels/twilio.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.accountSid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "accountSid"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((data0 === "sms") || (data0 === "whatsapp")) || (data0 === "rcs")) || (data0 === "messenger")) || (data0 === "voice"))){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.kind.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.accountSid !== undefined){
let data1 = data.accountSid;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err4 = {instancePath:instancePath+"/accountSid",schemaPath:"#/properties/accountSid/pattern",keyword:"pattern",params:{pattern: "^(AC[0-9A-Za-z]{32}|.*\\$\\{.*)$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/accountSid",schemaPath:"#/properties/accountSid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.authToken !== undefined){
let data2 = data.authToken;
if(typeof data2 === "string"){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/authToken",schemaPath:"#/properties/authToken/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/authToken",schemaPath:"#/properties/authToken/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.apiKey !== undefined){
let data3 = data.apiKey;
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
const err8 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/pattern",keyword:"pattern",params:{pattern: "^(SK[0-9A-Za-z]{32}|.*\\$\\{.*)$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/apiKey",schemaPath:"#/properties/apiKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.apiSecret !== undefined){
let data4 = data.apiSecret;
if(typeof data4 === "string"){
if(data4.length < 1){
const err10 = {instancePath:instancePath+"/apiSecret",schemaPath:"#/properties/apiSecret/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/apiSecret",schemaPath:"#/properties/apiSecret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.from !== undefined){
let data5 = data.from;
if(typeof data5 === "string"){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.messagingServiceSid !== undefined){
let data6 = data.messagingServiceSid;
if(typeof data6 === "string"){
if(!pattern2.test(data6)){
const err14 = {instancePath:instancePath+"/messagingServiceSid",schemaPath:"#/properties/messagingServiceSid/pattern",keyword:"pattern",params:{pattern: "^(MG[0-9a-fA-F]{32}|.*\\$\\{.*)$"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/messagingServiceSid",schemaPath:"#/properties/messagingServiceSid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.templates !== undefined){
let data7 = data.templates;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
let data8 = data7[key1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.sid === undefined){
const err16 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/templates/additionalProperties/required",keyword:"required",params:{missingProperty: "sid"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data8){
if(!((key2 === "sid") || (key2 === "parameters"))){
const err17 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/templates/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.sid !== undefined){
let data9 = data8.sid;
if(typeof data9 === "string"){
if(!pattern3.test(data9)){
const err18 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/sid",schemaPath:"#/properties/templates/additionalProperties/properties/sid/pattern",keyword:"pattern",params:{pattern: "^HX[0-9a-fA-F]{32}$"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/sid",schemaPath:"#/properties/templates/additionalProperties/properties/sid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.parameters !== undefined){
let data10 = data8.parameters;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
if(typeof data10[i0] !== "string"){
const err20 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters/" + i0,schemaPath:"#/properties/templates/additionalProperties/properties/parameters/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/properties/templates/additionalProperties/properties/parameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/templates/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.lastMessageField !== undefined){
let data12 = data.lastMessageField;
if(typeof data12 === "string"){
if(data12.length < 1){
const err24 = {instancePath:instancePath+"/lastMessageField",schemaPath:"#/properties/lastMessageField/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/lastMessageField",schemaPath:"#/properties/lastMessageField/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.validity !== undefined){
let data13 = data.validity;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err26 = {instancePath:instancePath+"/validity",schemaPath:"#/properties/validity/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h)$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/validity",schemaPath:"#/properties/validity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.transliterate !== undefined){
if(typeof data.transliterate !== "boolean"){
const err28 = {instancePath:instancePath+"/transliterate",schemaPath:"#/properties/transliterate/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.statusCallback !== undefined){
let data15 = data.statusCallback;
if(typeof data15 === "string"){
if(!pattern5.test(data15)){
const err29 = {instancePath:instancePath+"/statusCallback",schemaPath:"#/properties/statusCallback/pattern",keyword:"pattern",params:{pattern: "^(https?://\\S+|.*\\$\\{.*)$"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/statusCallback",schemaPath:"#/properties/statusCallback/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.confirmUrl !== undefined){
let data16 = data.confirmUrl;
if(typeof data16 === "string"){
if(!pattern5.test(data16)){
const err31 = {instancePath:instancePath+"/confirmUrl",schemaPath:"#/properties/confirmUrl/pattern",keyword:"pattern",params:{pattern: "^(https?://\\S+|.*\\$\\{.*)$"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/confirmUrl",schemaPath:"#/properties/confirmUrl/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.voices !== undefined){
let data17 = data.voices;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
let data18 = data17[key3];
if(typeof data18 === "string"){
if(data18.length < 2){
const err33 = {instancePath:instancePath+"/voices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/voices/additionalProperties/minLength",keyword:"minLength",params:{limit: 2}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/voices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/voices/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/voices",schemaPath:"#/properties/voices/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.apiUrl !== undefined){
let data19 = data.apiUrl;
if(typeof data19 === "string"){
if(!pattern5.test(data19)){
const err36 = {instancePath:instancePath+"/apiUrl",schemaPath:"#/properties/apiUrl/pattern",keyword:"pattern",params:{pattern: "^(https?://\\S+|.*\\$\\{.*)$"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/apiUrl",schemaPath:"#/properties/apiUrl/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.timeout !== undefined){
let data20 = data.timeout;
if(typeof data20 === "string"){
if(!pattern8.test(data20)){
const err38 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(ms|s|m|h)$"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.connectTimeout !== undefined){
let data21 = data.connectTimeout;
if(typeof data21 === "string"){
if(!pattern8.test(data21)){
const err40 = {instancePath:instancePath+"/connectTimeout",schemaPath:"#/properties/connectTimeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(ms|s|m|h)$"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/connectTimeout",schemaPath:"#/properties/connectTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
