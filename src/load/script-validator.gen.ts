// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
export const validateScript = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://notify-as-code.dev/schemas/script.schema.json","type":"array","items":{"type":"object","additionalProperties":false,"required":["at"],"minProperties":2,"maxProperties":2,"properties":{"at":{"type":"string"},"edit":{"type":"object","additionalProperties":false,"required":["event","set"],"properties":{"event":{"type":"string"},"set":{"type":"object","minProperties":1}}},"outage":{"type":"object","additionalProperties":false,"required":["channel","until"],"properties":{"channel":{"type":"string"},"until":{"type":"string"}}},"refuse":{"type":"object","additionalProperties":false,"required":["recipient"],"properties":{"recipient":{"type":"string"},"channel":{"type":"string"},"until":{"type":"string"}}}}}};

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://notify-as-code.dev/schemas/script.schema.json" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length > 2){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/maxProperties",keyword:"maxProperties",params:{limit: 2}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data0).length < 2){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/minProperties",keyword:"minProperties",params:{limit: 2}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.at === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "at"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data0){
if(!((((key0 === "at") || (key0 === "edit")) || (key0 === "outage")) || (key0 === "refuse"))){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.at !== undefined){
if(typeof data0.at !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/at",schemaPath:"#/items/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.edit !== undefined){
let data2 = data0.edit;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.event === undefined){
const err5 = {instancePath:instancePath+"/" + i0+"/edit",schemaPath:"#/items/properties/edit/required",keyword:"required",params:{missingProperty: "event"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.set === undefined){
const err6 = {instancePath:instancePath+"/" + i0+"/edit",schemaPath:"#/items/properties/edit/required",keyword:"required",params:{missingProperty: "set"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "event") || (key1 === "set"))){
const err7 = {instancePath:instancePath+"/" + i0+"/edit",schemaPath:"#/items/properties/edit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.event !== undefined){
if(typeof data2.event !== "string"){
const err8 = {instancePath:instancePath+"/" + i0+"/edit/event",schemaPath:"#/items/properties/edit/properties/event/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.set !== undefined){
let data4 = data2.set;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 1){
const err9 = {instancePath:instancePath+"/" + i0+"/edit/set",schemaPath:"#/items/properties/edit/properties/set/minProperties",keyword:"minProperties",params:{limit: 1}};
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
const err10 = {instancePath:instancePath+"/" + i0+"/edit/set",schemaPath:"#/items/properties/edit/properties/set/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/" + i0+"/edit",schemaPath:"#/items/properties/edit/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.outage !== undefined){
let data5 = data0.outage;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.channel === undefined){
const err12 = {instancePath:instancePath+"/" + i0+"/outage",schemaPath:"#/items/properties/outage/required",keyword:"required",params:{missingProperty: "channel"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5.until === undefined){
const err13 = {instancePath:instancePath+"/" + i0+"/outage",schemaPath:"#/items/properties/outage/required",keyword:"required",params:{missingProperty: "until"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "channel") || (key2 === "until"))){
const err14 = {instancePath:instancePath+"/" + i0+"/outage",schemaPath:"#/items/properties/outage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.channel !== undefined){
if(typeof data5.channel !== "string"){
const err15 = {instancePath:instancePath+"/" + i0+"/outage/channel",schemaPath:"#/items/properties/outage/properties/channel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.until !== undefined){
if(typeof data5.until !== "string"){
const err16 = {instancePath:instancePath+"/" + i0+"/outage/until",schemaPath:"#/items/properties/outage/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/" + i0+"/outage",schemaPath:"#/items/properties/outage/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data0.refuse !== undefined){
let data8 = data0.refuse;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.recipient === undefined){
const err18 = {instancePath:instancePath+"/" + i0+"/refuse",schemaPath:"#/items/properties/refuse/required",keyword:"required",params:{missingProperty: "recipient"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key3 in data8){
if(!(((key3 === "recipient") || (key3 === "channel")) || (key3 === "until"))){
const err19 = {instancePath:instancePath+"/" + i0+"/refuse",schemaPath:"#/items/properties/refuse/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.recipient !== undefined){
if(typeof data8.recipient !== "string"){
const err20 = {instancePath:instancePath+"/" + i0+"/refuse/recipient",schemaPath:"#/items/properties/refuse/properties/recipient/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.channel !== undefined){
if(typeof data8.channel !== "string"){
const err21 = {instancePath:instancePath+"/" + i0+"/refuse/channel",schemaPath:"#/items/properties/refuse/properties/channel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.until !== undefined){
if(typeof data8.until !== "string"){
const err22 = {instancePath:instancePath+"/" + i0+"/refuse/until",schemaPath:"#/items/properties/refuse/properties/until/type",keyword:"type",params:{type: "string"}};
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
const err23 = {instancePath:instancePath+"/" + i0+"/refuse",schemaPath:"#/items/properties/refuse/type",keyword:"type",params:{type: "object"}};
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
const err24 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"}};
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
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
