// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
export const validate = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://notify-as-code.dev/schemas/channels/cm.schema.json","type":"object","additionalProperties":false,"required":["productToken"],"properties":{"kind":{"type":"string","enum":["messaging","voice"]},"productToken":{"type":"string","minLength":1},"from":{"type":"string","minLength":1,"maxLength":24},"allowedChannels":{"type":"array","minItems":1,"items":{"type":"string","enum":["SMS","WhatsApp","RCS","Viber","Voice","Push","MobilePush","Line","Twitter","Instagram","Facebook Messenger","Apple Messages for Business","Apple Business Chat","Telegram Messenger","Google Business Messages","WeChat"]}},"templates":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["name","namespace"],"properties":{"namespace":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"languages":{"type":"array","items":{"type":"string","minLength":2}},"parameters":{"type":"array","items":{"type":"string"}}}}},"validity":{"type":"string","pattern":"^[1-9][0-9]*(h|m)$"},"parts":{"type":"integer","minimum":1,"maximum":8},"transliterate":{"type":"boolean"},"voices":{"type":"object","additionalProperties":{"type":"string","minLength":2}},"gender":{"type":"string","minLength":1},"voicemail":{"type":"string","enum":["Ignore","Restart","Stop"]},"accountId":{"type":"string","minLength":1},"apiUrl":{"type":"string","pattern":"^(https?://\\S+|.*\\$\\{.*)$"},"accountUrl":{"type":"string","pattern":"^(https?://\\S+|.*\\$\\{.*)$"},"timeout":{"type":"string","pattern":"^[1-9][0-9]*(ms|s|m|h)$"},"connectTimeout":{"type":"string","pattern":"^[1-9][0-9]*(ms|s|m|h)$"}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[1-9][0-9]*(h|m)$", "u");
const pattern1 = new RegExp("^(https?://\\S+|.*\\$\\{.*)$", "u");
const pattern3 = new RegExp("^[1-9][0-9]*(ms|s|m|h)$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://notify-as-code.dev/schemas/channels/cm.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.productToken === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "productToken"}};
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
if(!((data0 === "messaging") || (data0 === "voice"))){
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
if(data.productToken !== undefined){
let data1 = data.productToken;
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/productToken",schemaPath:"#/properties/productToken/minLength",keyword:"minLength",params:{limit: 1}};
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
const err5 = {instancePath:instancePath+"/productToken",schemaPath:"#/properties/productToken/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.from !== undefined){
let data2 = data.from;
if(typeof data2 === "string"){
if(data2.length > 24){
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/maxLength",keyword:"maxLength",params:{limit: 24}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.allowedChannels !== undefined){
let data3 = data.allowedChannels;
if(Array.isArray(data3)){
if(data3.length < 1){
const err9 = {instancePath:instancePath+"/allowedChannels",schemaPath:"#/properties/allowedChannels/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/allowedChannels/" + i0,schemaPath:"#/properties/allowedChannels/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((((((((((((((data4 === "SMS") || (data4 === "WhatsApp")) || (data4 === "RCS")) || (data4 === "Viber")) || (data4 === "Voice")) || (data4 === "Push")) || (data4 === "MobilePush")) || (data4 === "Line")) || (data4 === "Twitter")) || (data4 === "Instagram")) || (data4 === "Facebook Messenger")) || (data4 === "Apple Messages for Business")) || (data4 === "Apple Business Chat")) || (data4 === "Telegram Messenger")) || (data4 === "Google Business Messages")) || (data4 === "WeChat"))){
const err11 = {instancePath:instancePath+"/allowedChannels/" + i0,schemaPath:"#/properties/allowedChannels/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.allowedChannels.items.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/allowedChannels",schemaPath:"#/properties/allowedChannels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.templates !== undefined){
let data5 = data.templates;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err13 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/templates/additionalProperties/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6.namespace === undefined){
const err14 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/templates/additionalProperties/required",keyword:"required",params:{missingProperty: "namespace"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data6){
if(!((((key2 === "namespace") || (key2 === "name")) || (key2 === "languages")) || (key2 === "parameters"))){
const err15 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/templates/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.namespace !== undefined){
let data7 = data6.namespace;
if(typeof data7 === "string"){
if(data7.length < 1){
const err16 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/namespace",schemaPath:"#/properties/templates/additionalProperties/properties/namespace/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/namespace",schemaPath:"#/properties/templates/additionalProperties/properties/namespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.name !== undefined){
let data8 = data6.name;
if(typeof data8 === "string"){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/templates/additionalProperties/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
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
const err19 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/templates/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.languages !== undefined){
let data9 = data6.languages;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(data10.length < 2){
const err20 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/languages/" + i1,schemaPath:"#/properties/templates/additionalProperties/properties/languages/items/minLength",keyword:"minLength",params:{limit: 2}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/languages/" + i1,schemaPath:"#/properties/templates/additionalProperties/properties/languages/items/type",keyword:"type",params:{type: "string"}};
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
const err22 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/languages",schemaPath:"#/properties/templates/additionalProperties/properties/languages/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.parameters !== undefined){
let data11 = data6.parameters;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
if(typeof data11[i2] !== "string"){
const err23 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters/" + i2,schemaPath:"#/properties/templates/additionalProperties/properties/parameters/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/parameters",schemaPath:"#/properties/templates/additionalProperties/properties/parameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/templates/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/templates/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.validity !== undefined){
let data13 = data.validity;
if(typeof data13 === "string"){
if(!pattern0.test(data13)){
const err27 = {instancePath:instancePath+"/validity",schemaPath:"#/properties/validity/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(h|m)$"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/validity",schemaPath:"#/properties/validity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.parts !== undefined){
let data14 = data.parts;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err29 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 8 || isNaN(data14)){
const err30 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err31 = {instancePath:instancePath+"/parts",schemaPath:"#/properties/parts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data.transliterate !== undefined){
if(typeof data.transliterate !== "boolean"){
const err32 = {instancePath:instancePath+"/transliterate",schemaPath:"#/properties/transliterate/type",keyword:"type",params:{type: "boolean"}};
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
let data16 = data.voices;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
let data17 = data16[key3];
if(typeof data17 === "string"){
if(data17.length < 2){
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
if(data.gender !== undefined){
let data18 = data.gender;
if(typeof data18 === "string"){
if(data18.length < 1){
const err36 = {instancePath:instancePath+"/gender",schemaPath:"#/properties/gender/minLength",keyword:"minLength",params:{limit: 1}};
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
const err37 = {instancePath:instancePath+"/gender",schemaPath:"#/properties/gender/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.voicemail !== undefined){
let data19 = data.voicemail;
if(typeof data19 !== "string"){
const err38 = {instancePath:instancePath+"/voicemail",schemaPath:"#/properties/voicemail/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(((data19 === "Ignore") || (data19 === "Restart")) || (data19 === "Stop"))){
const err39 = {instancePath:instancePath+"/voicemail",schemaPath:"#/properties/voicemail/enum",keyword:"enum",params:{allowedValues: schema11.properties.voicemail.enum}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.accountId !== undefined){
let data20 = data.accountId;
if(typeof data20 === "string"){
if(data20.length < 1){
const err40 = {instancePath:instancePath+"/accountId",schemaPath:"#/properties/accountId/minLength",keyword:"minLength",params:{limit: 1}};
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
const err41 = {instancePath:instancePath+"/accountId",schemaPath:"#/properties/accountId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.apiUrl !== undefined){
let data21 = data.apiUrl;
if(typeof data21 === "string"){
if(!pattern1.test(data21)){
const err42 = {instancePath:instancePath+"/apiUrl",schemaPath:"#/properties/apiUrl/pattern",keyword:"pattern",params:{pattern: "^(https?://\\S+|.*\\$\\{.*)$"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/apiUrl",schemaPath:"#/properties/apiUrl/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.accountUrl !== undefined){
let data22 = data.accountUrl;
if(typeof data22 === "string"){
if(!pattern1.test(data22)){
const err44 = {instancePath:instancePath+"/accountUrl",schemaPath:"#/properties/accountUrl/pattern",keyword:"pattern",params:{pattern: "^(https?://\\S+|.*\\$\\{.*)$"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/accountUrl",schemaPath:"#/properties/accountUrl/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.timeout !== undefined){
let data23 = data.timeout;
if(typeof data23 === "string"){
if(!pattern3.test(data23)){
const err46 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(ms|s|m|h)$"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.connectTimeout !== undefined){
let data24 = data.connectTimeout;
if(typeof data24 === "string"){
if(!pattern3.test(data24)){
const err48 = {instancePath:instancePath+"/connectTimeout",schemaPath:"#/properties/connectTimeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(ms|s|m|h)$"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/connectTimeout",schemaPath:"#/properties/connectTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
