// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
export const validate = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"https://notify-as-code.dev/schemas/channels/outbox.schema.json","type":"object","additionalProperties":false,"properties":{"dir":{"type":"string","minLength":1},"format":{"type":"string","enum":["eml","json","both"]},"from":{"type":"string","minLength":1,"pattern":"^[^\\u0000-\\u001f\\u007f]*$"},"replyTo":{"type":"string","minLength":1,"pattern":"^[^\\u0000-\\u001f\\u007f]*$"},"listUnsubscribe":{"type":"object","additionalProperties":false,"properties":{"url":{"type":"string","minLength":1,"pattern":"^https?://[^\\s<>\"]+$"},"mailto":{"type":"string","minLength":1,"pattern":"^[^\\s<>\",]+@[^\\s<>\",]+$"},"secret":{"type":"string","minLength":1}},"minProperties":1},"calendar":{"type":"string","enum":["none","publish","request","attach"]},"calendarAlarms":{"type":"array","maxItems":10,"items":{"type":"string","pattern":"^[1-9][0-9]*[smhdw]$"}},"maintnote":{"type":"object","additionalProperties":false,"properties":{"provider":{"type":"string","minLength":1},"accountField":{"type":"string","minLength":1},"account":{"type":"string","minLength":1},"objectsField":{"type":"string","minLength":1}}},"idempotencyHeader":{"type":"string","minLength":1,"pattern":"^[A-Za-z0-9-]{1,64}$"},"pgp":{"type":"object","additionalProperties":false,"properties":{"signingKeys":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["privateKey"],"properties":{"privateKey":{"type":"string","minLength":1},"passphrase":{"type":"string","minLength":1}}}},"folder":{"type":"string","minLength":1},"field":{"type":"string","minLength":1}}},"smime":{"type":"object","additionalProperties":false,"properties":{"signingKeys":{"type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["certificate","privateKey"],"properties":{"certificate":{"type":"string","minLength":1},"privateKey":{"type":"string","minLength":1},"passphrase":{"type":"string","minLength":1}}}},"folder":{"type":"string","minLength":1},"field":{"type":"string","minLength":1}}},"headers":{"type":"object","propertyNames":{"pattern":"^(?!(?:[Ff][Rr][Oo][Mm]|[Tt][Oo]|[Cc][Cc]|[Bb][Cc][Cc]|[Ss][Uu][Bb][Jj][Ee][Cc][Tt]|[Dd][Aa][Tt][Ee]|[Ss][Ee][Nn][Dd][Ee][Rr]|[Mm][Ee][Ss][Ss][Aa][Gg][Ee]-[Ii][Dd]|[Mm][Ii][Mm][Ee]-[Vv][Ee][Rr][Ss][Ii][Oo][Nn]|[Dd][Kk][Ii][Mm]-[Ss][Ii][Gg][Nn][Aa][Tt][Uu][Rr][Ee]|[Rr][Ee][Tt][Uu][Rr][Nn]-[Pp][Aa][Tt][Hh]|[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-.*|[Rr][Ee][Ss][Ee][Nn][Tt]-.*)$)[A-Za-z0-9-]{1,64}$"},"additionalProperties":{"type":"string","pattern":"^[^\\u0000-\\u001f\\u007f]*$"}}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[^\\u0000-\\u001f\\u007f]*$", "u");
const pattern2 = new RegExp("^https?://[^\\s<>\"]+$", "u");
const pattern3 = new RegExp("^[^\\s<>\",]+@[^\\s<>\",]+$", "u");
const pattern4 = new RegExp("^[1-9][0-9]*[smhdw]$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9-]{1,64}$", "u");
const pattern6 = new RegExp("^(?!(?:[Ff][Rr][Oo][Mm]|[Tt][Oo]|[Cc][Cc]|[Bb][Cc][Cc]|[Ss][Uu][Bb][Jj][Ee][Cc][Tt]|[Dd][Aa][Tt][Ee]|[Ss][Ee][Nn][Dd][Ee][Rr]|[Mm][Ee][Ss][Ss][Aa][Gg][Ee]-[Ii][Dd]|[Mm][Ii][Mm][Ee]-[Vv][Ee][Rr][Ss][Ii][Oo][Nn]|[Dd][Kk][Ii][Mm]-[Ss][Ii][Gg][Nn][Aa][Tt][Uu][Rr][Ee]|[Rr][Ee][Tt][Uu][Rr][Nn]-[Pp][Aa][Tt][Hh]|[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-.*|[Rr][Ee][Ss][Ee][Nn][Tt]-.*)$)[A-Za-z0-9-]{1,64}$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://notify-as-code.dev/schemas/channels/outbox.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.dir !== undefined){
let data0 = data.dir;
if(typeof data0 === "string"){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/dir",schemaPath:"#/properties/dir/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/dir",schemaPath:"#/properties/dir/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.format !== undefined){
let data1 = data.format;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data1 === "eml") || (data1 === "json")) || (data1 === "both"))){
const err4 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/enum",keyword:"enum",params:{allowedValues: schema11.properties.format.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.from !== undefined){
let data2 = data.from;
if(typeof data2 === "string"){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern0.test(data2)){
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"}};
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
const err7 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.replyTo !== undefined){
let data3 = data.replyTo;
if(typeof data3 === "string"){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/replyTo",schemaPath:"#/properties/replyTo/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern0.test(data3)){
const err9 = {instancePath:instancePath+"/replyTo",schemaPath:"#/properties/replyTo/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"}};
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
const err10 = {instancePath:instancePath+"/replyTo",schemaPath:"#/properties/replyTo/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.listUnsubscribe !== undefined){
let data4 = data.listUnsubscribe;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 1){
const err11 = {instancePath:instancePath+"/listUnsubscribe",schemaPath:"#/properties/listUnsubscribe/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data4){
if(!(((key1 === "url") || (key1 === "mailto")) || (key1 === "secret"))){
const err12 = {instancePath:instancePath+"/listUnsubscribe",schemaPath:"#/properties/listUnsubscribe/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.url !== undefined){
let data5 = data4.url;
if(typeof data5 === "string"){
if(data5.length < 1){
const err13 = {instancePath:instancePath+"/listUnsubscribe/url",schemaPath:"#/properties/listUnsubscribe/properties/url/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern2.test(data5)){
const err14 = {instancePath:instancePath+"/listUnsubscribe/url",schemaPath:"#/properties/listUnsubscribe/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s<>\"]+$"}};
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
const err15 = {instancePath:instancePath+"/listUnsubscribe/url",schemaPath:"#/properties/listUnsubscribe/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.mailto !== undefined){
let data6 = data4.mailto;
if(typeof data6 === "string"){
if(data6.length < 1){
const err16 = {instancePath:instancePath+"/listUnsubscribe/mailto",schemaPath:"#/properties/listUnsubscribe/properties/mailto/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern3.test(data6)){
const err17 = {instancePath:instancePath+"/listUnsubscribe/mailto",schemaPath:"#/properties/listUnsubscribe/properties/mailto/pattern",keyword:"pattern",params:{pattern: "^[^\\s<>\",]+@[^\\s<>\",]+$"}};
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
const err18 = {instancePath:instancePath+"/listUnsubscribe/mailto",schemaPath:"#/properties/listUnsubscribe/properties/mailto/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.secret !== undefined){
let data7 = data4.secret;
if(typeof data7 === "string"){
if(data7.length < 1){
const err19 = {instancePath:instancePath+"/listUnsubscribe/secret",schemaPath:"#/properties/listUnsubscribe/properties/secret/minLength",keyword:"minLength",params:{limit: 1}};
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
const err20 = {instancePath:instancePath+"/listUnsubscribe/secret",schemaPath:"#/properties/listUnsubscribe/properties/secret/type",keyword:"type",params:{type: "string"}};
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
const err21 = {instancePath:instancePath+"/listUnsubscribe",schemaPath:"#/properties/listUnsubscribe/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.calendar !== undefined){
let data8 = data.calendar;
if(typeof data8 !== "string"){
const err22 = {instancePath:instancePath+"/calendar",schemaPath:"#/properties/calendar/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((((data8 === "none") || (data8 === "publish")) || (data8 === "request")) || (data8 === "attach"))){
const err23 = {instancePath:instancePath+"/calendar",schemaPath:"#/properties/calendar/enum",keyword:"enum",params:{allowedValues: schema11.properties.calendar.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.calendarAlarms !== undefined){
let data9 = data.calendarAlarms;
if(Array.isArray(data9)){
if(data9.length > 10){
const err24 = {instancePath:instancePath+"/calendarAlarms",schemaPath:"#/properties/calendarAlarms/maxItems",keyword:"maxItems",params:{limit: 10}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
const err25 = {instancePath:instancePath+"/calendarAlarms/" + i0,schemaPath:"#/properties/calendarAlarms/items/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*[smhdw]$"}};
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
const err26 = {instancePath:instancePath+"/calendarAlarms/" + i0,schemaPath:"#/properties/calendarAlarms/items/type",keyword:"type",params:{type: "string"}};
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
const err27 = {instancePath:instancePath+"/calendarAlarms",schemaPath:"#/properties/calendarAlarms/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.maintnote !== undefined){
let data11 = data.maintnote;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
if(!((((key2 === "provider") || (key2 === "accountField")) || (key2 === "account")) || (key2 === "objectsField"))){
const err28 = {instancePath:instancePath+"/maintnote",schemaPath:"#/properties/maintnote/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.provider !== undefined){
let data12 = data11.provider;
if(typeof data12 === "string"){
if(data12.length < 1){
const err29 = {instancePath:instancePath+"/maintnote/provider",schemaPath:"#/properties/maintnote/properties/provider/minLength",keyword:"minLength",params:{limit: 1}};
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
const err30 = {instancePath:instancePath+"/maintnote/provider",schemaPath:"#/properties/maintnote/properties/provider/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data11.accountField !== undefined){
let data13 = data11.accountField;
if(typeof data13 === "string"){
if(data13.length < 1){
const err31 = {instancePath:instancePath+"/maintnote/accountField",schemaPath:"#/properties/maintnote/properties/accountField/minLength",keyword:"minLength",params:{limit: 1}};
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
const err32 = {instancePath:instancePath+"/maintnote/accountField",schemaPath:"#/properties/maintnote/properties/accountField/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data11.account !== undefined){
let data14 = data11.account;
if(typeof data14 === "string"){
if(data14.length < 1){
const err33 = {instancePath:instancePath+"/maintnote/account",schemaPath:"#/properties/maintnote/properties/account/minLength",keyword:"minLength",params:{limit: 1}};
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
const err34 = {instancePath:instancePath+"/maintnote/account",schemaPath:"#/properties/maintnote/properties/account/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data11.objectsField !== undefined){
let data15 = data11.objectsField;
if(typeof data15 === "string"){
if(data15.length < 1){
const err35 = {instancePath:instancePath+"/maintnote/objectsField",schemaPath:"#/properties/maintnote/properties/objectsField/minLength",keyword:"minLength",params:{limit: 1}};
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
const err36 = {instancePath:instancePath+"/maintnote/objectsField",schemaPath:"#/properties/maintnote/properties/objectsField/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/maintnote",schemaPath:"#/properties/maintnote/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.idempotencyHeader !== undefined){
let data16 = data.idempotencyHeader;
if(typeof data16 === "string"){
if(data16.length < 1){
const err38 = {instancePath:instancePath+"/idempotencyHeader",schemaPath:"#/properties/idempotencyHeader/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!pattern5.test(data16)){
const err39 = {instancePath:instancePath+"/idempotencyHeader",schemaPath:"#/properties/idempotencyHeader/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9-]{1,64}$"}};
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
const err40 = {instancePath:instancePath+"/idempotencyHeader",schemaPath:"#/properties/idempotencyHeader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.pgp !== undefined){
let data17 = data.pgp;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key3 in data17){
if(!(((key3 === "signingKeys") || (key3 === "folder")) || (key3 === "field"))){
const err41 = {instancePath:instancePath+"/pgp",schemaPath:"#/properties/pgp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.signingKeys !== undefined){
let data18 = data17.signingKeys;
if(Array.isArray(data18)){
if(data18.length > 100){
const err42 = {instancePath:instancePath+"/pgp/signingKeys",schemaPath:"#/properties/pgp/properties/signingKeys/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.privateKey === undefined){
const err43 = {instancePath:instancePath+"/pgp/signingKeys/" + i1,schemaPath:"#/properties/pgp/properties/signingKeys/items/required",keyword:"required",params:{missingProperty: "privateKey"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key4 in data19){
if(!((key4 === "privateKey") || (key4 === "passphrase"))){
const err44 = {instancePath:instancePath+"/pgp/signingKeys/" + i1,schemaPath:"#/properties/pgp/properties/signingKeys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data19.privateKey !== undefined){
let data20 = data19.privateKey;
if(typeof data20 === "string"){
if(data20.length < 1){
const err45 = {instancePath:instancePath+"/pgp/signingKeys/" + i1+"/privateKey",schemaPath:"#/properties/pgp/properties/signingKeys/items/properties/privateKey/minLength",keyword:"minLength",params:{limit: 1}};
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
const err46 = {instancePath:instancePath+"/pgp/signingKeys/" + i1+"/privateKey",schemaPath:"#/properties/pgp/properties/signingKeys/items/properties/privateKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data19.passphrase !== undefined){
let data21 = data19.passphrase;
if(typeof data21 === "string"){
if(data21.length < 1){
const err47 = {instancePath:instancePath+"/pgp/signingKeys/" + i1+"/passphrase",schemaPath:"#/properties/pgp/properties/signingKeys/items/properties/passphrase/minLength",keyword:"minLength",params:{limit: 1}};
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
const err48 = {instancePath:instancePath+"/pgp/signingKeys/" + i1+"/passphrase",schemaPath:"#/properties/pgp/properties/signingKeys/items/properties/passphrase/type",keyword:"type",params:{type: "string"}};
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
const err49 = {instancePath:instancePath+"/pgp/signingKeys/" + i1,schemaPath:"#/properties/pgp/properties/signingKeys/items/type",keyword:"type",params:{type: "object"}};
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
const err50 = {instancePath:instancePath+"/pgp/signingKeys",schemaPath:"#/properties/pgp/properties/signingKeys/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data17.folder !== undefined){
let data22 = data17.folder;
if(typeof data22 === "string"){
if(data22.length < 1){
const err51 = {instancePath:instancePath+"/pgp/folder",schemaPath:"#/properties/pgp/properties/folder/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/pgp/folder",schemaPath:"#/properties/pgp/properties/folder/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data17.field !== undefined){
let data23 = data17.field;
if(typeof data23 === "string"){
if(data23.length < 1){
const err53 = {instancePath:instancePath+"/pgp/field",schemaPath:"#/properties/pgp/properties/field/minLength",keyword:"minLength",params:{limit: 1}};
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
const err54 = {instancePath:instancePath+"/pgp/field",schemaPath:"#/properties/pgp/properties/field/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/pgp",schemaPath:"#/properties/pgp/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.smime !== undefined){
let data24 = data.smime;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key5 in data24){
if(!(((key5 === "signingKeys") || (key5 === "folder")) || (key5 === "field"))){
const err56 = {instancePath:instancePath+"/smime",schemaPath:"#/properties/smime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data24.signingKeys !== undefined){
let data25 = data24.signingKeys;
if(Array.isArray(data25)){
if(data25.length > 100){
const err57 = {instancePath:instancePath+"/smime/signingKeys",schemaPath:"#/properties/smime/properties/signingKeys/maxItems",keyword:"maxItems",params:{limit: 100}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
let data26 = data25[i2];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.certificate === undefined){
const err58 = {instancePath:instancePath+"/smime/signingKeys/" + i2,schemaPath:"#/properties/smime/properties/signingKeys/items/required",keyword:"required",params:{missingProperty: "certificate"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data26.privateKey === undefined){
const err59 = {instancePath:instancePath+"/smime/signingKeys/" + i2,schemaPath:"#/properties/smime/properties/signingKeys/items/required",keyword:"required",params:{missingProperty: "privateKey"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key6 in data26){
if(!(((key6 === "certificate") || (key6 === "privateKey")) || (key6 === "passphrase"))){
const err60 = {instancePath:instancePath+"/smime/signingKeys/" + i2,schemaPath:"#/properties/smime/properties/signingKeys/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data26.certificate !== undefined){
let data27 = data26.certificate;
if(typeof data27 === "string"){
if(data27.length < 1){
const err61 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/certificate",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/certificate/minLength",keyword:"minLength",params:{limit: 1}};
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
const err62 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/certificate",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/certificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data26.privateKey !== undefined){
let data28 = data26.privateKey;
if(typeof data28 === "string"){
if(data28.length < 1){
const err63 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/privateKey",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/privateKey/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/privateKey",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/privateKey/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data26.passphrase !== undefined){
let data29 = data26.passphrase;
if(typeof data29 === "string"){
if(data29.length < 1){
const err65 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/passphrase",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/passphrase/minLength",keyword:"minLength",params:{limit: 1}};
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
const err66 = {instancePath:instancePath+"/smime/signingKeys/" + i2+"/passphrase",schemaPath:"#/properties/smime/properties/signingKeys/items/properties/passphrase/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/smime/signingKeys/" + i2,schemaPath:"#/properties/smime/properties/signingKeys/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/smime/signingKeys",schemaPath:"#/properties/smime/properties/signingKeys/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data24.folder !== undefined){
let data30 = data24.folder;
if(typeof data30 === "string"){
if(data30.length < 1){
const err69 = {instancePath:instancePath+"/smime/folder",schemaPath:"#/properties/smime/properties/folder/minLength",keyword:"minLength",params:{limit: 1}};
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
const err70 = {instancePath:instancePath+"/smime/folder",schemaPath:"#/properties/smime/properties/folder/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data24.field !== undefined){
let data31 = data24.field;
if(typeof data31 === "string"){
if(data31.length < 1){
const err71 = {instancePath:instancePath+"/smime/field",schemaPath:"#/properties/smime/properties/field/minLength",keyword:"minLength",params:{limit: 1}};
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
const err72 = {instancePath:instancePath+"/smime/field",schemaPath:"#/properties/smime/properties/field/type",keyword:"type",params:{type: "string"}};
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
const err73 = {instancePath:instancePath+"/smime",schemaPath:"#/properties/smime/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.headers !== undefined){
let data32 = data.headers;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key7 in data32){
const _errs74 = errors;
if(typeof key7 === "string"){
if(!pattern6.test(key7)){
const err74 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?!(?:[Ff][Rr][Oo][Mm]|[Tt][Oo]|[Cc][Cc]|[Bb][Cc][Cc]|[Ss][Uu][Bb][Jj][Ee][Cc][Tt]|[Dd][Aa][Tt][Ee]|[Ss][Ee][Nn][Dd][Ee][Rr]|[Mm][Ee][Ss][Ss][Aa][Gg][Ee]-[Ii][Dd]|[Mm][Ii][Mm][Ee]-[Vv][Ee][Rr][Ss][Ii][Oo][Nn]|[Dd][Kk][Ii][Mm]-[Ss][Ii][Gg][Nn][Aa][Tt][Uu][Rr][Ee]|[Rr][Ee][Tt][Uu][Rr][Nn]-[Pp][Aa][Tt][Hh]|[Cc][Oo][Nn][Tt][Ee][Nn][Tt]-.*|[Rr][Ee][Ss][Ee][Nn][Tt]-.*)$)[A-Za-z0-9-]{1,64}$"},propertyName:key7};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
var valid13 = _errs74 === errors;
if(!valid13){
const err75 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/propertyNames",keyword:"propertyNames",params:{propertyName: key7}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
for(const key8 in data32){
let data33 = data32[key8];
if(typeof data33 === "string"){
if(!pattern0.test(data33)){
const err76 = {instancePath:instancePath+"/headers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f]*$"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/headers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/headers/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/headers",schemaPath:"#/properties/headers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
