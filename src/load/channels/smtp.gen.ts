// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
export const validate = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://notify-as-code.dev/schemas/channels/smtp.schema.json","type":"object","additionalProperties":false,"anyOf":[{"required":["url"]},{"required":["host"]}],"properties":{"url":{"type":"string","minLength":1,"pattern":"^(smtps?://\\S+|.*\\$\\{.*)$"},"host":{"type":"string","minLength":1},"port":{"type":["integer","string"],"minimum":1,"maximum":65535,"pattern":"^([0-9]{1,5}|\\$\\{.*\\})$"},"secure":{"type":"boolean"},"requireTLS":{"type":"boolean"},"user":{"type":"string","minLength":1},"password":{"type":"string","minLength":1},"auth":{"type":"object","additionalProperties":false,"properties":{"method":{"type":"string","enum":["PLAIN","LOGIN","CRAM-MD5","XOAUTH2"]},"accessToken":{"type":"string","minLength":1},"clientId":{"type":"string","minLength":1},"clientSecret":{"type":"string","minLength":1},"refreshToken":{"type":"string","minLength":1},"accessUrl":{"type":"string","minLength":1,"pattern":"^(https://\\S+|.*\\$\\{.*)$"}}},"tls":{"type":"object","additionalProperties":false,"properties":{"ca":{"type":"string","minLength":1},"rejectUnauthorized":{"type":"boolean"},"servername":{"type":"string","minLength":1}}},"from":{"type":"string","minLength":1,"pattern":"^[^\\u0000-\\u001f\\u007f]*$"},"replyTo":{"type":"string","minLength":1,"pattern":"^[^\\u0000-\\u001f\\u007f]*$"},"listUnsubscribe":{"type":"object","additionalProperties":false,"properties":{"url":{"type":"string","minLength":1,"pattern":"^https?://[^\\s<>\"]+$"},"mailto":{"type":"string","minLength":1,"pattern":"^[^\\s<>\",]+@[^\\s<>\",]+$"},"secret":{"type":"string","minLength":1}},"minProperties":1},"calendar":{"type":"string","enum":["none","publish","request","attach"]},"calendarAlarms":{"type":"array","maxItems":10,"items":{"type":"string","pattern":"^[1-9][0-9]*[smhdw]$"}},"maintnote":{"type":"object","additionalProperties":false,"properties":{"provider":{"type":"string","minLength":1},"accountField":{"type":"string","minLength":1},"account":{"type":"string","minLength":1},"objectsField":{"type":"string","minLength":1}}},"idempotencyHeader":{"type":"string","minLength":1,"pattern":"^[A-Za-z0-9-]{1,64}$"},"headers":{"type":"object","propertyNames":{"pattern":"^(?!(?:[Ff][Rr][Oo][Mm]|[Tt][Oo]|[Cc][Cc]|[Bb][Cc][Cc]|[Ss][Uu][Bb][Jj][Ee][Cc][Tt]|[Dd][Aa][Tt][Ee]|[Ss][Ee][Nn][Dd][Ee][Rr]|[Mm][Ee][Ss][Ss][Aa][Gg][Ee]-[Ii][Dd]|[Mm][Ii][Mm][Ee]-[Vv][Ee][Rr][Ss][Ii][Oo][Nn]|[Dd][Kk][Ii][Mm]-[Ss][Ii][Gg][Nn][Aa][Tt][Uu][Rr][Ee]|[Rr][Ee][Tt][Uu][Rr][Nn]-[Pp][Aa][Tt][Hh]|[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-.*|[Rr][Ee][Ss][Ee][Nn][Tt]-.*)$)[A-Za-z0-9-]{1,64}$"},"additionalProperties":{"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f]*$"}},"dkim":{"type":"object","additionalProperties":false,"properties":{"domain":{"type":"string","minLength":1},"selector":{"type":"string","minLength":1},"privateKey":{"type":"string","minLength":1}},"required":["domain","selector","privateKey"]},"pgp":{"type":"object","additionalProperties":false,"properties":{"signingKeys":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["privateKey"],"properties":{"privateKey":{"type":"string","minLength":1},"passphrase":{"type":"string","minLength":1}}}},"folder":{"type":"string","minLength":1},"field":{"type":"string","minLength":1}}},"smime":{"type":"object","additionalProperties":false,"properties":{"signingKeys":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["certificate","privateKey"],"properties":{"certificate":{"type":"string","minLength":1},"privateKey":{"type":"string","minLength":1},"passphrase":{"type":"string","minLength":1}}}},"folder":{"type":"string","minLength":1},"field":{"type":"string","minLength":1}}},"dsn":{"type":"object","additionalProperties":false,"required":["notify"],"properties":{"notify":{"type":"array","uniqueItems":true,"items":{"type":"string","enum":["success","failure","delay"]}},"return":{"type":"string","enum":["headers","full"]}}},"name":{"type":"string","minLength":1,"pattern":"^[A-Za-z0-9.:_\\[\\]-]+$"},"connectionTimeout":{"type":"string","pattern":"^[1-9][0-9]*(ms|s|m|h)$"},"greetingTimeout":{"type":"string","pattern":"^[1-9][0-9]*(ms|s|m|h)$"},"socketTimeout":{"type":"string","pattern":"^[1-9][0-9]*(ms|s|m|h)$"},"maxMessages":{"type":"integer","minimum":1}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^(smtps?://\\S+|.*\\$\\{.*)$", "u");
const pattern1 = new RegExp("^([0-9]{1,5}|\\$\\{.*\\})$", "u");
const pattern2 = new RegExp("^(https://\\S+|.*\\$\\{.*)$", "u");
const pattern3 = new RegExp("^[^\\u0000-\\u001f\\u007f]*$", "u");
const pattern5 = new RegExp("^https?://[^\\s<>\"]+$", "u");
const pattern6 = new RegExp("^[^\\s<>\",]+@[^\\s<>\",]+$", "u");
const pattern7 = new RegExp("^[1-9][0-9]*[smhdw]$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9-]{1,64}$", "u");
const pattern9 = new RegExp("^(?!(?:[Ff][Rr][Oo][Mm]|[Tt][Oo]|[Cc][Cc]|[Bb][Cc][Cc]|[Ss][Uu][Bb][Jj][Ee][Cc][Tt]|[Dd][Aa][Tt][Ee]|[Ss][Ee][Nn][Dd][Ee][Rr]|[Mm][Ee][Ss][Ss][Aa][Gg][Ee]-[Ii][Dd]|[Mm][Ii][Mm][Ee]-[Vv][Ee][Rr][Ss][Ii][Oo][Nn]|[Dd][Kk][Ii][Mm]-[Ss][Ii][Gg][Nn][Aa][Tt][Uu][Rr][Ee]|[Rr][Ee][Tt][Uu][Rr][Nn]-[Pp][Aa][Tt][Hh]|[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-.*|[Rr][Ee][Ss][Ee][Nn][Tt]-.*)$)[A-Za-z0-9-]{1,64}$", "u");
const pattern11 = new RegExp("^[A-Za-z0-9.:_\\[\\]-]+$", "u");
const pattern12 = new RegExp("^[1-9][0-9]*(ms|s|m|h)$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://notify-as-code.dev/schemas/channels/smtp.schema.json" */;
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.host === undefined){
const err1 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: "host"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern0.test(data0)){
const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^(smtps?://\\S+|.*\\$\\{.*)$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.host !== undefined){
let data1 = data.host;
if(typeof data1 === "string"){
if(data1.length < 1){
const err7 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/minLength",keyword:"minLength",params:{limit: 1}};
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
const err8 = {instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.port !== undefined){
let data2 = data.port;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (typeof data2 !== "string")){
const err9 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: schema11.properties.port.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 65535 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err12 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/pattern",keyword:"pattern",params:{pattern: "^([0-9]{1,5}|\\$\\{.*\\})$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.secure !== undefined){
if(typeof data.secure !== "boolean"){
const err13 = {instancePath:instancePath+"/secure",schemaPath:"#/properties/secure/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.requireTLS !== undefined){
if(typeof data.requireTLS !== "boolean"){
const err14 = {instancePath:instancePath+"/requireTLS",schemaPath:"#/properties/requireTLS/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.user !== undefined){
let data5 = data.user;
if(typeof data5 === "string"){
if(data5.length < 1){
const err15 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.password !== undefined){
let data6 = data.password;
if(typeof data6 === "string"){
if(data6.length < 1){
const err17 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.auth !== undefined){
let data7 = data.auth;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!((((((key1 === "method") || (key1 === "accessToken")) || (key1 === "clientId")) || (key1 === "clientSecret")) || (key1 === "refreshToken")) || (key1 === "accessUrl"))){
const err19 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.method !== undefined){
let data8 = data7.method;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/auth/method",schemaPath:"#/properties/auth/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!((((data8 === "PLAIN") || (data8 === "LOGIN")) || (data8 === "CRAM-MD5")) || (data8 === "XOAUTH2"))){
const err21 = {instancePath:instancePath+"/auth/method",schemaPath:"#/properties/auth/properties/method/enum",keyword:"enum",params:{allowedValues: schema11.properties.auth.properties.method.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.accessToken !== undefined){
let data9 = data7.accessToken;
if(typeof data9 === "string"){
if(data9.length < 1){
const err22 = {instancePath:instancePath+"/auth/accessToken",schemaPath:"#/properties/auth/properties/accessToken/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/auth/accessToken",schemaPath:"#/properties/auth/properties/accessToken/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.clientId !== undefined){
let data10 = data7.clientId;
if(typeof data10 === "string"){
if(data10.length < 1){
const err24 = {instancePath:instancePath+"/auth/clientId",schemaPath:"#/properties/auth/properties/clientId/minLength",keyword:"minLength",params:{limit: 1}};
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
const err25 = {instancePath:instancePath+"/auth/clientId",schemaPath:"#/properties/auth/properties/clientId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data7.clientSecret !== undefined){
let data11 = data7.clientSecret;
if(typeof data11 === "string"){
if(data11.length < 1){
const err26 = {instancePath:instancePath+"/auth/clientSecret",schemaPath:"#/properties/auth/properties/clientSecret/minLength",keyword:"minLength",params:{limit: 1}};
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
const err27 = {instancePath:instancePath+"/auth/clientSecret",schemaPath:"#/properties/auth/properties/clientSecret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data7.refreshToken !== undefined){
let data12 = data7.refreshToken;
if(typeof data12 === "string"){
if(data12.length < 1){
const err28 = {instancePath:instancePath+"/auth/refreshToken",schemaPath:"#/properties/auth/properties/refreshToken/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/auth/refreshToken",schemaPath:"#/properties/auth/properties/refreshToken/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data7.accessUrl !== undefined){
let data13 = data7.accessUrl;
if(typeof data13 === "string"){
if(data13.length < 1){
const err30 = {instancePath:instancePath+"/auth/accessUrl",schemaPath:"#/properties/auth/properties/accessUrl/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern2.test(data13)){
const err31 = {instancePath:instancePath+"/auth/accessUrl",schemaPath:"#/properties/auth/properties/accessUrl/pattern",keyword:"pattern",params:{pattern: "^(https://\\S+|.*\\$\\{.*)$"}};
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
const err32 = {instancePath:instancePath+"/auth/accessUrl",schemaPath:"#/properties/auth/properties/accessUrl/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/auth",schemaPath:"#/properties/auth/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.tls !== undefined){
let data14 = data.tls;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
if(!(((key2 === "ca") || (key2 === "rejectUnauthorized")) || (key2 === "servername"))){
const err34 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data14.ca !== undefined){
let data15 = data14.ca;
if(typeof data15 === "string"){
if(data15.length < 1){
const err35 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/properties/ca/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/tls/ca",schemaPath:"#/properties/tls/properties/ca/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data14.rejectUnauthorized !== undefined){
if(typeof data14.rejectUnauthorized !== "boolean"){
const err37 = {instancePath:instancePath+"/tls/rejectUnauthorized",schemaPath:"#/properties/tls/properties/rejectUnauthorized/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data14.servername !== undefined){
let data17 = data14.servername;
if(typeof data17 === "string"){
if(data17.length < 1){
const err38 = {instancePath:instancePath+"/tls/servername",schemaPath:"#/properties/tls/properties/servername/minLength",keyword:"minLength",params:{limit: 1}};
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
const err39 = {instancePath:instancePath+"/tls/servername",schemaPath:"#/properties/tls/properties/servername/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/tls",schemaPath:"#/properties/tls/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.from !== undefined){
let data18 = data.from;
if(typeof data18 === "string"){
if(data18.length < 1){
const err41 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!pattern3.test(data18)){
const err42 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"}};
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
const err43 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.replyTo !== undefined){
let data19 = data.replyTo;
if(typeof data19 === "string"){
if(data19.length < 1){
const err44 = {instancePath:instancePath+"/replyTo",schemaPath:"#/properties/replyTo/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!pattern3.test(data19)){
const err45 = {instancePath:instancePath+"/replyTo",schemaPath:"#/properties/replyTo/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/replyTo",schemaPath:"#/properties/replyTo/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.listUnsubscribe !== undefined){
let data20 = data.listUnsubscribe;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(Object.keys(data20).length < 1){
const err47 = {instancePath:instancePath+"/listUnsubscribe",schemaPath:"#/properties/listUnsubscribe/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key3 in data20){
if(!(((key3 === "url") || (key3 === "mailto")) || (key3 === "secret"))){
const err48 = {instancePath:instancePath+"/listUnsubscribe",schemaPath:"#/properties/listUnsubscribe/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data20.url !== undefined){
let data21 = data20.url;
if(typeof data21 === "string"){
if(data21.length < 1){
const err49 = {instancePath:instancePath+"/listUnsubscribe/url",schemaPath:"#/properties/listUnsubscribe/properties/url/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!pattern5.test(data21)){
const err50 = {instancePath:instancePath+"/listUnsubscribe/url",schemaPath:"#/properties/listUnsubscribe/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s<>\"]+$"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/listUnsubscribe/url",schemaPath:"#/properties/listUnsubscribe/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data20.mailto !== undefined){
let data22 = data20.mailto;
if(typeof data22 === "string"){
if(data22.length < 1){
const err52 = {instancePath:instancePath+"/listUnsubscribe/mailto",schemaPath:"#/properties/listUnsubscribe/properties/mailto/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!pattern6.test(data22)){
const err53 = {instancePath:instancePath+"/listUnsubscribe/mailto",schemaPath:"#/properties/listUnsubscribe/properties/mailto/pattern",keyword:"pattern",params:{pattern: "^[^\\s<>\",]+@[^\\s<>\",]+$"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/listUnsubscribe/mailto",schemaPath:"#/properties/listUnsubscribe/properties/mailto/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data20.secret !== undefined){
let data23 = data20.secret;
if(typeof data23 === "string"){
if(data23.length < 1){
const err55 = {instancePath:instancePath+"/listUnsubscribe/secret",schemaPath:"#/properties/listUnsubscribe/properties/secret/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/listUnsubscribe/secret",schemaPath:"#/properties/listUnsubscribe/properties/secret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/listUnsubscribe",schemaPath:"#/properties/listUnsubscribe/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.calendar !== undefined){
let data24 = data.calendar;
if(typeof data24 !== "string"){
const err58 = {instancePath:instancePath+"/calendar",schemaPath:"#/properties/calendar/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!((((data24 === "none") || (data24 === "publish")) || (data24 === "request")) || (data24 === "attach"))){
const err59 = {instancePath:instancePath+"/calendar",schemaPath:"#/properties/calendar/enum",keyword:"enum",params:{allowedValues: schema11.properties.calendar.enum}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.calendarAlarms !== undefined){
let data25 = data.calendarAlarms;
if(Array.isArray(data25)){
if(data25.length > 10){
const err60 = {instancePath:instancePath+"/calendarAlarms",schemaPath:"#/properties/calendarAlarms/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len0 = data25.length;
for(let i0=0; i0<len0; i0++){
let data26 = data25[i0];
if(typeof data26 === "string"){
if(!pattern7.test(data26)){
const err61 = {instancePath:instancePath+"/calendarAlarms/" + i0,schemaPath:"#/properties/calendarAlarms/items/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*[smhdw]$"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/calendarAlarms/" + i0,schemaPath:"#/properties/calendarAlarms/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/calendarAlarms",schemaPath:"#/properties/calendarAlarms/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.maintnote !== undefined){
let data27 = data.maintnote;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key4 in data27){
if(!((((key4 === "provider") || (key4 === "accountField")) || (key4 === "account")) || (key4 === "objectsField"))){
const err64 = {instancePath:instancePath+"/maintnote",schemaPath:"#/properties/maintnote/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data27.provider !== undefined){
let data28 = data27.provider;
if(typeof data28 === "string"){
if(data28.length < 1){
const err65 = {instancePath:instancePath+"/maintnote/provider",schemaPath:"#/properties/maintnote/properties/provider/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/maintnote/provider",schemaPath:"#/properties/maintnote/properties/provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data27.accountField !== undefined){
let data29 = data27.accountField;
if(typeof data29 === "string"){
if(data29.length < 1){
const err67 = {instancePath:instancePath+"/maintnote/accountField",schemaPath:"#/properties/maintnote/properties/accountField/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/maintnote/accountField",schemaPath:"#/properties/maintnote/properties/accountField/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data27.account !== undefined){
let data30 = data27.account;
if(typeof data30 === "string"){
if(data30.length < 1){
const err69 = {instancePath:instancePath+"/maintnote/account",schemaPath:"#/properties/maintnote/properties/account/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/maintnote/account",schemaPath:"#/properties/maintnote/properties/account/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data27.objectsField !== undefined){
let data31 = data27.objectsField;
if(typeof data31 === "string"){
if(data31.length < 1){
const err71 = {instancePath:instancePath+"/maintnote/objectsField",schemaPath:"#/properties/maintnote/properties/objectsField/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/maintnote/objectsField",schemaPath:"#/properties/maintnote/properties/objectsField/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/maintnote",schemaPath:"#/properties/maintnote/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.idempotencyHeader !== undefined){
let data32 = data.idempotencyHeader;
if(typeof data32 === "string"){
if(data32.length < 1){
const err74 = {instancePath:instancePath+"/idempotencyHeader",schemaPath:"#/properties/idempotencyHeader/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!pattern8.test(data32)){
const err75 = {instancePath:instancePath+"/idempotencyHeader",schemaPath:"#/properties/idempotencyHeader/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,64}$"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/idempotencyHeader",schemaPath:"#/properties/idempotencyHeader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.headers !== undefined){
let data33 = data.headers;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key5 in data33){
const _errs77 = errors;
if(typeof key5 === "string"){
if(!pattern9.test(key5)){
const err77 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?!(?:[Ff][Rr][Oo][Mm]|[Tt][Oo]|[Cc][Cc]|[Bb][Cc][Cc]|[Ss][Uu][Bb][Jj][Ee][Cc][Tt]|[Dd][Aa][Tt][Ee]|[Ss][Ee][Nn][Dd][Ee][Rr]|[Mm][Ee][Ss][Ss][Aa][Gg][Ee]-[Ii][Dd]|[Mm][Ii][Mm][Ee]-[Vv][Ee][Rr][Ss][Ii][Oo][Nn]|[Dd][Kk][Ii][Mm]-[Ss][Ii][Gg][Nn][Aa][Tt][Uu][Rr][Ee]|[Rr][Ee][Tt][Uu][Rr][Nn]-[Pp][Aa][Tt][Hh]|[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-.*|[Rr][Ee][Ss][Ee][Nn][Tt]-.*)$)[A-Za-z0-9-]{1,64}$"},propertyName:key5};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
var valid8 = _errs77 === errors;
if(!valid8){
const err78 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key5}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
for(const key6 in data33){
let data34 = data33[key6];
if(typeof data34 === "string"){
if(!pattern3.test(data34)){
const err79 = {instancePath:instancePath+"/headers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/headers/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.dkim !== undefined){
let data35 = data.dkim;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.domain === undefined){
const err82 = {instancePath:instancePath+"/dkim",schemaPath:"#/properties/dkim/required",keyword:"required",params:{missingProperty: "domain"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data35.selector === undefined){
const err83 = {instancePath:instancePath+"/dkim",schemaPath:"#/properties/dkim/required",keyword:"required",params:{missingProperty: "selector"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data35.privateKey === undefined){
const err84 = {instancePath:instancePath+"/dkim",schemaPath:"#/properties/dkim/required",keyword:"required",params:{missingProperty: "privateKey"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
for(const key7 in data35){
if(!(((key7 === "domain") || (key7 === "selector")) || (key7 === "privateKey"))){
const err85 = {instancePath:instancePath+"/dkim",schemaPath:"#/properties/dkim/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data35.domain !== undefined){
let data36 = data35.domain;
if(typeof data36 === "string"){
if(data36.length < 1){
const err86 = {instancePath:instancePath+"/dkim/domain",schemaPath:"#/properties/dkim/properties/domain/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/dkim/domain",schemaPath:"#/properties/dkim/properties/domain/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data35.selector !== undefined){
let data37 = data35.selector;
if(typeof data37 === "string"){
if(data37.length < 1){
const err88 = {instancePath:instancePath+"/dkim/selector",schemaPath:"#/properties/dkim/properties/selector/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/dkim/selector",schemaPath:"#/properties/dkim/properties/selector/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data35.privateKey !== undefined){
let data38 = data35.privateKey;
if(typeof data38 === "string"){
if(data38.length < 1){
const err90 = {instancePath:instancePath+"/dkim/privateKey",schemaPath:"#/properties/dkim/properties/privateKey/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/dkim/privateKey",schemaPath:"#/properties/dkim/properties/privateKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/dkim",schemaPath:"#/properties/dkim/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.pgp !== undefined){
let data39 = data.pgp;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key8 in data39){
if(!(((key8 === "signingKeys") || (key8 === "folder")) || (key8 === "field"))){
const err93 = {instancePath:instancePath+"/pgp",schemaPath:"#/properties/pgp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data39.signingKeys !== undefined){
let data40 = data39.signingKeys;
if(Array.isArray(data40)){
if(data40.length > 100){
const err94 = {instancePath:instancePath+"/pgp/signingKeys",schemaPath:"#/properties/pgp/properties/signingKeys/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
const len1 = data40.length;
for(let i1=0; i1<len1; i1++){
let data41 = data40[i1];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.privateKey === undefined){
const err95 = {instancePath:instancePath+"/pgp/signingKeys/" + i1,schemaPath:"#/properties/pgp/properties/signingKeys/items/required",keyword:"required",params:{missingProperty: "privateKey"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
for(const key9 in data41){
if(!((key9 === "privateKey") || (key9 === "passphrase"))){
const err96 = {instancePath:instancePath+"/pgp/signingKeys/" + i1,schemaPath:"#/properties/pgp/properties/signingKeys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data41.privateKey !== undefined){
let data42 = data41.privateKey;
if(typeof data42 === "string"){
if(data42.length < 1){
const err97 = {instancePath:instancePath+"/pgp/signingKeys/" + i1+"/privateKey",schemaPath:"#/properties/pgp/properties/signingKeys/items/properties/privateKey/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/pgp/signingKeys/" + i1+"/privateKey",schemaPath:"#/properties/pgp/properties/signingKeys/items/properties/privateKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data41.passphrase !== undefined){
let data43 = data41.passphrase;
if(typeof data43 === "string"){
if(data43.length < 1){
const err99 = {instancePath:instancePath+"/pgp/signingKeys/" + i1+"/passphrase",schemaPath:"#/properties/pgp/properties/signingKeys/items/properties/passphrase/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/pgp/signingKeys/" + i1+"/passphrase",schemaPath:"#/properties/pgp/properties/signingKeys/items/properties/passphrase/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/pgp/signingKeys/" + i1,schemaPath:"#/properties/pgp/properties/signingKeys/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/pgp/signingKeys",schemaPath:"#/properties/pgp/properties/signingKeys/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data39.folder !== undefined){
let data44 = data39.folder;
if(typeof data44 === "string"){
if(data44.length < 1){
const err103 = {instancePath:instancePath+"/pgp/folder",schemaPath:"#/properties/pgp/properties/folder/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/pgp/folder",schemaPath:"#/properties/pgp/properties/folder/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data39.field !== undefined){
let data45 = data39.field;
if(typeof data45 === "string"){
if(data45.length < 1){
const err105 = {instancePath:instancePath+"/pgp/field",schemaPath:"#/properties/pgp/properties/field/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/pgp/field",schemaPath:"#/properties/pgp/properties/field/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/pgp",schemaPath:"#/properties/pgp/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.smime !== undefined){
let data46 = data.smime;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key10 in data46){
if(!(((key10 === "signingKeys") || (key10 === "folder")) || (key10 === "field"))){
const err108 = {instancePath:instancePath+"/smime",schemaPath:"#/properties/smime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data46.signingKeys !== undefined){
let data47 = data46.signingKeys;
if(Array.isArray(data47)){
if(data47.length > 100){
const err109 = {instancePath:instancePath+"/smime/signingKeys",schemaPath:"#/properties/smime/properties/signingKeys/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
const len2 = data47.length;
for(let i2=0; i2<len2; i2++){
let data48 = data47[i2];
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.certificate === undefined){
const err110 = {instancePath:instancePath+"/smime/signingKeys/" + i2,schemaPath:"#/properties/smime/properties/signingKeys/items/required",keyword:"required",params:{missingProperty: "certificate"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data48.privateKey === undefined){
const err111 = {instancePath:instancePath+"/smime/signingKeys/" + i2,schemaPath:"#/properties/smime/properties/signingKeys/items/required",keyword:"required",params:{missingProperty: "privateKey"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key11 in data48){
if(!(((key11 === "certificate") || (key11 === "privateKey")) || (key11 === "passphrase"))){
const err112 = {instancePath:instancePath+"/smime/signingKeys/" + i2,schemaPath:"#/properties/smime/properties/signingKeys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data48.certificate !== undefined){
let data49 = data48.certificate;
if(typeof data49 === "string"){
if(data49.length < 1){
const err113 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/certificate",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/certificate/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/certificate",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/certificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data48.privateKey !== undefined){
let data50 = data48.privateKey;
if(typeof data50 === "string"){
if(data50.length < 1){
const err115 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/privateKey",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/privateKey/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/privateKey",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/privateKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data48.passphrase !== undefined){
let data51 = data48.passphrase;
if(typeof data51 === "string"){
if(data51.length < 1){
const err117 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/passphrase",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/passphrase/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/passphrase",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/passphrase/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/smime/signingKeys/" + i2,schemaPath:"#/properties/smime/properties/signingKeys/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/smime/signingKeys",schemaPath:"#/properties/smime/properties/signingKeys/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data46.folder !== undefined){
let data52 = data46.folder;
if(typeof data52 === "string"){
if(data52.length < 1){
const err121 = {instancePath:instancePath+"/smime/folder",schemaPath:"#/properties/smime/properties/folder/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/smime/folder",schemaPath:"#/properties/smime/properties/folder/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data46.field !== undefined){
let data53 = data46.field;
if(typeof data53 === "string"){
if(data53.length < 1){
const err123 = {instancePath:instancePath+"/smime/field",schemaPath:"#/properties/smime/properties/field/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/smime/field",schemaPath:"#/properties/smime/properties/field/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/smime",schemaPath:"#/properties/smime/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.dsn !== undefined){
let data54 = data.dsn;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.notify === undefined){
const err126 = {instancePath:instancePath+"/dsn",schemaPath:"#/properties/dsn/required",keyword:"required",params:{missingProperty: "notify"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
for(const key12 in data54){
if(!((key12 === "notify") || (key12 === "return"))){
const err127 = {instancePath:instancePath+"/dsn",schemaPath:"#/properties/dsn/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data54.notify !== undefined){
let data55 = data54.notify;
if(Array.isArray(data55)){
const len3 = data55.length;
for(let i3=0; i3<len3; i3++){
let data56 = data55[i3];
if(typeof data56 !== "string"){
const err128 = {instancePath:instancePath+"/dsn/notify/" + i3,schemaPath:"#/properties/dsn/properties/notify/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(!(((data56 === "success") || (data56 === "failure")) || (data56 === "delay"))){
const err129 = {instancePath:instancePath+"/dsn/notify/" + i3,schemaPath:"#/properties/dsn/properties/notify/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.dsn.properties.notify.items.enum}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
let i4 = data55.length;
let j0;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data55[i4];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err130 = {instancePath:instancePath+"/dsn/notify",schemaPath:"#/properties/dsn/properties/notify/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j0}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
break;
}
indices0[item0] = i4;
}
}
}
else {
const err131 = {instancePath:instancePath+"/dsn/notify",schemaPath:"#/properties/dsn/properties/notify/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data54.return !== undefined){
let data57 = data54.return;
if(typeof data57 !== "string"){
const err132 = {instancePath:instancePath+"/dsn/return",schemaPath:"#/properties/dsn/properties/return/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(!((data57 === "headers") || (data57 === "full"))){
const err133 = {instancePath:instancePath+"/dsn/return",schemaPath:"#/properties/dsn/properties/return/enum",keyword:"enum",params:{allowedValues: schema11.properties.dsn.properties.return.enum}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
else {
const err134 = {instancePath:instancePath+"/dsn",schemaPath:"#/properties/dsn/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data.name !== undefined){
let data58 = data.name;
if(typeof data58 === "string"){
if(data58.length < 1){
const err135 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(!pattern11.test(data58)){
const err136 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.:_\\[\\]-]+$"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data.connectionTimeout !== undefined){
let data59 = data.connectionTimeout;
if(typeof data59 === "string"){
if(!pattern12.test(data59)){
const err138 = {instancePath:instancePath+"/connectionTimeout",schemaPath:"#/properties/connectionTimeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(ms|s|m|h)$"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/connectionTimeout",schemaPath:"#/properties/connectionTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data.greetingTimeout !== undefined){
let data60 = data.greetingTimeout;
if(typeof data60 === "string"){
if(!pattern12.test(data60)){
const err140 = {instancePath:instancePath+"/greetingTimeout",schemaPath:"#/properties/greetingTimeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(ms|s|m|h)$"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/greetingTimeout",schemaPath:"#/properties/greetingTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data.socketTimeout !== undefined){
let data61 = data.socketTimeout;
if(typeof data61 === "string"){
if(!pattern12.test(data61)){
const err142 = {instancePath:instancePath+"/socketTimeout",schemaPath:"#/properties/socketTimeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(ms|s|m|h)$"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/socketTimeout",schemaPath:"#/properties/socketTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data.maxMessages !== undefined){
let data62 = data.maxMessages;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err144 = {instancePath:instancePath+"/maxMessages",schemaPath:"#/properties/maxMessages/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 1 || isNaN(data62)){
const err145 = {instancePath:instancePath+"/maxMessages",schemaPath:"#/properties/maxMessages/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
}
else {
const err146 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
