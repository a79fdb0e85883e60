// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
export const validate = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://notify-as-code.dev/schemas/channels/otobo.schema.json","type":"object","additionalProperties":false,"required":["url","user","password"],"properties":{"url":{"type":"string","minLength":1,"pattern":"^(https?://\\S+|.*\\$\\{.*)$"},"user":{"type":"string","minLength":1},"password":{"type":"string","minLength":1},"customerLogin":{"type":"boolean"},"ticketNumber":{"type":"string","minLength":1},"ticketId":{"type":"string","minLength":1},"ticket":{"type":"object","minProperties":1,"propertyNames":{"enum":["Queue","QueueID","State","StateID","Priority","PriorityID","CustomerUser","Type","TypeID","Service","ServiceID","SLA","SLAID","Owner","OwnerID","Responsible","ResponsibleID","Lock","LockID"]},"additionalProperties":{"type":"string","minLength":1}},"states":{"type":"object","minProperties":1,"propertyNames":{"enum":["scheduled","in_progress","verifying","investigating","identified","monitoring","completed","cancelled","failed","rolled_back","resolved"]},"additionalProperties":{"type":"string","minLength":1}},"article":{"type":"object","additionalProperties":false,"properties":{"communicationChannel":{"type":"string","enum":["Internal","Email","Phone"]},"visibleForCustomer":{"type":"boolean"},"senderType":{"type":"string","enum":["agent","system"]},"noAgentNotify":{"type":"boolean"}}},"keyField":{"type":"string","pattern":"^[A-Za-z0-9]{1,200}$"},"routes":{"type":"object","additionalProperties":false,"properties":{"create":{"type":"string","pattern":"^(POST) (/[^\\s?#]*)$"},"update":{"type":"string","pattern":"^(PATCH|PUT|POST) (/[^\\s?#]*)$"},"search":{"type":"string","pattern":"^(POST) (/[^\\s?#]*)$"},"session":{"type":"string","pattern":"^(POST) (/[^\\s?#]*)$"},"sessionData":{"type":"string","pattern":"^(GET) (/[^\\s?#]*)$"}}},"timeout":{"type":"string","pattern":"^[1-9][0-9]*(ms|s|m|h)$"},"connectTimeout":{"type":"string","pattern":"^[1-9][0-9]*(ms|s|m|h)$"}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^(https?://\\S+|.*\\$\\{.*)$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9]{1,200}$", "u");
const pattern2 = new RegExp("^(POST) (/[^\\s?#]*)$", "u");
const pattern3 = new RegExp("^(PATCH|PUT|POST) (/[^\\s?#]*)$", "u");
const pattern6 = new RegExp("^(GET) (/[^\\s?#]*)$", "u");
const pattern7 = new RegExp("^[1-9][0-9]*(ms|s|m|h)$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://notify-as-code.dev/schemas/channels/otobo.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.user === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "user"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.password === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "password"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
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
const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^(https?://\\S+|.*\\$\\{.*)$"}};
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
if(data.user !== undefined){
let data1 = data.user;
if(typeof data1 === "string"){
if(data1.length < 1){
const err7 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/minLength",keyword:"minLength",params:{limit: 1}};
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
const err8 = {instancePath:instancePath+"/user",schemaPath:"#/properties/user/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.password !== undefined){
let data2 = data.password;
if(typeof data2 === "string"){
if(data2.length < 1){
const err9 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.customerLogin !== undefined){
if(typeof data.customerLogin !== "boolean"){
const err11 = {instancePath:instancePath+"/customerLogin",schemaPath:"#/properties/customerLogin/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.ticketNumber !== undefined){
let data4 = data.ticketNumber;
if(typeof data4 === "string"){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/ticketNumber",schemaPath:"#/properties/ticketNumber/minLength",keyword:"minLength",params:{limit: 1}};
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
const err13 = {instancePath:instancePath+"/ticketNumber",schemaPath:"#/properties/ticketNumber/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.ticketId !== undefined){
let data5 = data.ticketId;
if(typeof data5 === "string"){
if(data5.length < 1){
const err14 = {instancePath:instancePath+"/ticketId",schemaPath:"#/properties/ticketId/minLength",keyword:"minLength",params:{limit: 1}};
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
const err15 = {instancePath:instancePath+"/ticketId",schemaPath:"#/properties/ticketId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.ticket !== undefined){
let data6 = data.ticket;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err16 = {instancePath:instancePath+"/ticket",schemaPath:"#/properties/ticket/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data6){
const _errs16 = errors;
if(!(((((((((((((((((((key1 === "Queue") || (key1 === "QueueID")) || (key1 === "State")) || (key1 === "StateID")) || (key1 === "Priority")) || (key1 === "PriorityID")) || (key1 === "CustomerUser")) || (key1 === "Type")) || (key1 === "TypeID")) || (key1 === "Service")) || (key1 === "ServiceID")) || (key1 === "SLA")) || (key1 === "SLAID")) || (key1 === "Owner")) || (key1 === "OwnerID")) || (key1 === "Responsible")) || (key1 === "ResponsibleID")) || (key1 === "Lock")) || (key1 === "LockID"))){
const err17 = {instancePath:instancePath+"/ticket",schemaPath:"#/properties/ticket/propertyNames/enum",keyword:"enum",params:{allowedValues: schema11.properties.ticket.propertyNames.enum},propertyName:key1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid1 = _errs16 === errors;
if(!valid1){
const err18 = {instancePath:instancePath+"/ticket",schemaPath:"#/properties/ticket/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
for(const key2 in data6){
let data7 = data6[key2];
if(typeof data7 === "string"){
if(data7.length < 1){
const err19 = {instancePath:instancePath+"/ticket/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ticket/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/ticket/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/ticket/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
const err21 = {instancePath:instancePath+"/ticket",schemaPath:"#/properties/ticket/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.states !== undefined){
let data8 = data.states;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err22 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key3 in data8){
const _errs22 = errors;
if(!(((((((((((key3 === "scheduled") || (key3 === "in_progress")) || (key3 === "verifying")) || (key3 === "investigating")) || (key3 === "identified")) || (key3 === "monitoring")) || (key3 === "completed")) || (key3 === "cancelled")) || (key3 === "failed")) || (key3 === "rolled_back")) || (key3 === "resolved"))){
const err23 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/propertyNames/enum",keyword:"enum",params:{allowedValues: schema11.properties.states.propertyNames.enum},propertyName:key3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var valid3 = _errs22 === errors;
if(!valid3){
const err24 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
for(const key4 in data8){
let data9 = data8[key4];
if(typeof data9 === "string"){
if(data9.length < 1){
const err25 = {instancePath:instancePath+"/states/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/states/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/states/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/states/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/states",schemaPath:"#/properties/states/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.article !== undefined){
let data10 = data.article;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key5 in data10){
if(!((((key5 === "communicationChannel") || (key5 === "visibleForCustomer")) || (key5 === "senderType")) || (key5 === "noAgentNotify"))){
const err28 = {instancePath:instancePath+"/article",schemaPath:"#/properties/article/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data10.communicationChannel !== undefined){
let data11 = data10.communicationChannel;
if(typeof data11 !== "string"){
const err29 = {instancePath:instancePath+"/article/communicationChannel",schemaPath:"#/properties/article/properties/communicationChannel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!(((data11 === "Internal") || (data11 === "Email")) || (data11 === "Phone"))){
const err30 = {instancePath:instancePath+"/article/communicationChannel",schemaPath:"#/properties/article/properties/communicationChannel/enum",keyword:"enum",params:{allowedValues: schema11.properties.article.properties.communicationChannel.enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data10.visibleForCustomer !== undefined){
if(typeof data10.visibleForCustomer !== "boolean"){
const err31 = {instancePath:instancePath+"/article/visibleForCustomer",schemaPath:"#/properties/article/properties/visibleForCustomer/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data10.senderType !== undefined){
let data13 = data10.senderType;
if(typeof data13 !== "string"){
const err32 = {instancePath:instancePath+"/article/senderType",schemaPath:"#/properties/article/properties/senderType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((data13 === "agent") || (data13 === "system"))){
const err33 = {instancePath:instancePath+"/article/senderType",schemaPath:"#/properties/article/properties/senderType/enum",keyword:"enum",params:{allowedValues: schema11.properties.article.properties.senderType.enum}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.noAgentNotify !== undefined){
if(typeof data10.noAgentNotify !== "boolean"){
const err34 = {instancePath:instancePath+"/article/noAgentNotify",schemaPath:"#/properties/article/properties/noAgentNotify/type",keyword:"type",params:{type: "boolean"}};
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
const err35 = {instancePath:instancePath+"/article",schemaPath:"#/properties/article/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.keyField !== undefined){
let data15 = data.keyField;
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err36 = {instancePath:instancePath+"/keyField",schemaPath:"#/properties/keyField/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]{1,200}$"}};
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
const err37 = {instancePath:instancePath+"/keyField",schemaPath:"#/properties/keyField/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.routes !== undefined){
let data16 = data.routes;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key6 in data16){
if(!(((((key6 === "create") || (key6 === "update")) || (key6 === "search")) || (key6 === "session")) || (key6 === "sessionData"))){
const err38 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data16.create !== undefined){
let data17 = data16.create;
if(typeof data17 === "string"){
if(!pattern2.test(data17)){
const err39 = {instancePath:instancePath+"/routes/create",schemaPath:"#/properties/routes/properties/create/pattern",keyword:"pattern",params:{pattern: "^(POST) (/[^\\s?#]*)$"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/routes/create",schemaPath:"#/properties/routes/properties/create/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data16.update !== undefined){
let data18 = data16.update;
if(typeof data18 === "string"){
if(!pattern3.test(data18)){
const err41 = {instancePath:instancePath+"/routes/update",schemaPath:"#/properties/routes/properties/update/pattern",keyword:"pattern",params:{pattern: "^(PATCH|PUT|POST) (/[^\\s?#]*)$"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/routes/update",schemaPath:"#/properties/routes/properties/update/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data16.search !== undefined){
let data19 = data16.search;
if(typeof data19 === "string"){
if(!pattern2.test(data19)){
const err43 = {instancePath:instancePath+"/routes/search",schemaPath:"#/properties/routes/properties/search/pattern",keyword:"pattern",params:{pattern: "^(POST) (/[^\\s?#]*)$"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/routes/search",schemaPath:"#/properties/routes/properties/search/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data16.session !== undefined){
let data20 = data16.session;
if(typeof data20 === "string"){
if(!pattern2.test(data20)){
const err45 = {instancePath:instancePath+"/routes/session",schemaPath:"#/properties/routes/properties/session/pattern",keyword:"pattern",params:{pattern: "^(POST) (/[^\\s?#]*)$"}};
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
const err46 = {instancePath:instancePath+"/routes/session",schemaPath:"#/properties/routes/properties/session/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data16.sessionData !== undefined){
let data21 = data16.sessionData;
if(typeof data21 === "string"){
if(!pattern6.test(data21)){
const err47 = {instancePath:instancePath+"/routes/sessionData",schemaPath:"#/properties/routes/properties/sessionData/pattern",keyword:"pattern",params:{pattern: "^(GET) (/[^\\s?#]*)$"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/routes/sessionData",schemaPath:"#/properties/routes/properties/sessionData/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.timeout !== undefined){
let data22 = data.timeout;
if(typeof data22 === "string"){
if(!pattern7.test(data22)){
const err50 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(ms|s|m|h)$"}};
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
const err51 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.connectTimeout !== undefined){
let data23 = data.connectTimeout;
if(typeof data23 === "string"){
if(!pattern7.test(data23)){
const err52 = {instancePath:instancePath+"/connectTimeout",schemaPath:"#/properties/connectTimeout/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(ms|s|m|h)$"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/connectTimeout",schemaPath:"#/properties/connectTimeout/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
