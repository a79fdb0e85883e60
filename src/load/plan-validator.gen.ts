// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
export const validatePlan = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"plan.schema.json","type":"object","required":["version","project","now","digest","ledger","summary","notices","warnings"],"properties":{"version":{"const":1},"project":{"type":"string"},"now":{"type":"string","format":"date-time"},"digest":{"type":"string","pattern":"^sha256:"},"ledger":{"type":["object","null"],"required":["id","seq"],"properties":{"id":{"type":"string"},"seq":{"type":"integer","minimum":0}}},"summary":{"type":"object","required":["send","schedule","reschedule","cancel","pending","withheld","done"],"additionalProperties":{"type":"integer","minimum":0}},"notices":{"type":"array","items":{"type":"object","required":["event","occurrence","rule","moment","action","reason","due","dueLast","channel","language","recipients","recipientsDigest","subject","contentDigest","senderDigest","states"],"properties":{"event":{"type":"string"},"occurrence":{"type":["string","null"]},"rule":{"type":"string"},"moment":{"type":"string"},"digest":{"enum":["rule","channel"]},"action":{"enum":["send","schedule","reschedule","cancel","pending","withheld","done"]},"reason":{"type":["string","null"]},"due":{"type":"string","format":"date-time"},"dueLast":{"type":"string","format":"date-time"},"channel":{"type":"string"},"reach":{"const":"place"},"language":{"type":"string"},"recipients":{"type":"integer","minimum":0},"recipientsDigest":{"type":"string"},"subject":{"type":"string"},"contentDigest":{"type":"string"},"security":{"type":"object","required":["method","signed","encrypted"],"properties":{"method":{"type":"string"},"signed":{"type":"integer","minimum":0},"encrypted":{"type":"integer","minimum":0},"failing":{"type":"integer","minimum":0}}},"attachments":{"type":"array","items":{"type":"object","required":["name","type","size","digest","recipients"],"properties":{"name":{"type":"string"},"type":{"type":"string"},"size":{"type":"integer","minimum":0},"digest":{"type":"string"},"recipients":{"type":"integer","minimum":0}}}},"senderDigest":{"type":"string"},"states":{"type":["object","null"],"required":["start","end","status"],"properties":{"start":{"type":["string","null"]},"end":{"type":["string","null"]},"status":{"type":"string"}}},"detail":{"type":"string"},"cost":{"type":"object","required":["units","unit","most"],"properties":{"units":{"type":"integer"},"unit":{"type":"string"},"most":{"type":"integer"},"note":{"type":"string"}}}}}},"guards":{"type":"array","items":{"type":"object","required":["guard","allowed","event","rule","about","count","message"],"properties":{"guard":{"enum":["growth","everyone","internal","placeholder","per-day","overlap"]},"allowed":{"type":"boolean"},"event":{"type":["string","null"]},"rule":{"type":["string","null"]},"about":{"type":"string"},"count":{"type":"integer"},"message":{"type":"string"},"hint":{"type":"string"},"at":{"type":"object","required":["file","line","column"],"properties":{"file":{"type":"string"},"line":{"type":"integer"},"column":{"type":"integer"}}},"people":{"type":"array","items":{"type":"string"}}}}},"warnings":{"type":"array","items":{"type":"object"}}}};
const pattern0 = new RegExp("^sha256:", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="plan.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.project === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "project"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.now === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "now"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.digest === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.ledger === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ledger"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.summary === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "summary"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.notices === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "notices"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.warnings === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "warnings"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.version !== undefined){
if(1 !== data.version){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.project !== undefined){
if(typeof data.project !== "string"){
const err9 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.now !== undefined){
if(!(typeof data.now === "string")){
const err10 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.digest !== undefined){
let data3 = data.digest;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err11 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.ledger !== undefined){
let data4 = data.ledger;
if((!(data4 && typeof data4 == "object" && !Array.isArray(data4))) && (data4 !== null)){
const err13 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/type",keyword:"type",params:{type: schema11.properties.ledger.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.id === undefined){
const err14 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.seq === undefined){
const err15 = {instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/required",keyword:"required",params:{missingProperty: "seq"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4.id !== undefined){
if(typeof data4.id !== "string"){
const err16 = {instancePath:instancePath+"/ledger/id",schemaPath:"#/properties/ledger/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.seq !== undefined){
let data6 = data4.seq;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err17 = {instancePath:instancePath+"/ledger/seq",schemaPath:"#/properties/ledger/properties/seq/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/ledger/seq",schemaPath:"#/properties/ledger/properties/seq/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
}
if(data.summary !== undefined){
let data7 = data.summary;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.send === undefined){
const err19 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "send"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7.schedule === undefined){
const err20 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "schedule"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.reschedule === undefined){
const err21 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "reschedule"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7.cancel === undefined){
const err22 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "cancel"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7.pending === undefined){
const err23 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "pending"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data7.withheld === undefined){
const err24 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "withheld"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data7.done === undefined){
const err25 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/required",keyword:"required",params:{missingProperty: "done"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key0 in data7){
let data8 = data7[key0];
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err26 = {instancePath:instancePath+"/summary/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/summary/additionalProperties/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err27 = {instancePath:instancePath+"/summary/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/summary/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.notices !== undefined){
let data9 = data.notices;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.event === undefined){
const err29 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "event"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data10.occurrence === undefined){
const err30 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "occurrence"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data10.rule === undefined){
const err31 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "rule"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data10.moment === undefined){
const err32 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "moment"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data10.action === undefined){
const err33 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "action"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data10.reason === undefined){
const err34 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data10.due === undefined){
const err35 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "due"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data10.dueLast === undefined){
const err36 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "dueLast"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data10.channel === undefined){
const err37 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "channel"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data10.language === undefined){
const err38 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "language"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data10.recipients === undefined){
const err39 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "recipients"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data10.recipientsDigest === undefined){
const err40 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "recipientsDigest"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data10.subject === undefined){
const err41 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "subject"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data10.contentDigest === undefined){
const err42 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "contentDigest"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data10.senderDigest === undefined){
const err43 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "senderDigest"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data10.states === undefined){
const err44 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/required",keyword:"required",params:{missingProperty: "states"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data10.event !== undefined){
if(typeof data10.event !== "string"){
const err45 = {instancePath:instancePath+"/notices/" + i0+"/event",schemaPath:"#/properties/notices/items/properties/event/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data10.occurrence !== undefined){
let data12 = data10.occurrence;
if((typeof data12 !== "string") && (data12 !== null)){
const err46 = {instancePath:instancePath+"/notices/" + i0+"/occurrence",schemaPath:"#/properties/notices/items/properties/occurrence/type",keyword:"type",params:{type: schema11.properties.notices.items.properties.occurrence.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data10.rule !== undefined){
if(typeof data10.rule !== "string"){
const err47 = {instancePath:instancePath+"/notices/" + i0+"/rule",schemaPath:"#/properties/notices/items/properties/rule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data10.moment !== undefined){
if(typeof data10.moment !== "string"){
const err48 = {instancePath:instancePath+"/notices/" + i0+"/moment",schemaPath:"#/properties/notices/items/properties/moment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data10.digest !== undefined){
let data15 = data10.digest;
if(!((data15 === "rule") || (data15 === "channel"))){
const err49 = {instancePath:instancePath+"/notices/" + i0+"/digest",schemaPath:"#/properties/notices/items/properties/digest/enum",keyword:"enum",params:{allowedValues: schema11.properties.notices.items.properties.digest.enum}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data10.action !== undefined){
let data16 = data10.action;
if(!(((((((data16 === "send") || (data16 === "schedule")) || (data16 === "reschedule")) || (data16 === "cancel")) || (data16 === "pending")) || (data16 === "withheld")) || (data16 === "done"))){
const err50 = {instancePath:instancePath+"/notices/" + i0+"/action",schemaPath:"#/properties/notices/items/properties/action/enum",keyword:"enum",params:{allowedValues: schema11.properties.notices.items.properties.action.enum}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data10.reason !== undefined){
let data17 = data10.reason;
if((typeof data17 !== "string") && (data17 !== null)){
const err51 = {instancePath:instancePath+"/notices/" + i0+"/reason",schemaPath:"#/properties/notices/items/properties/reason/type",keyword:"type",params:{type: schema11.properties.notices.items.properties.reason.type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data10.due !== undefined){
if(!(typeof data10.due === "string")){
const err52 = {instancePath:instancePath+"/notices/" + i0+"/due",schemaPath:"#/properties/notices/items/properties/due/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data10.dueLast !== undefined){
if(!(typeof data10.dueLast === "string")){
const err53 = {instancePath:instancePath+"/notices/" + i0+"/dueLast",schemaPath:"#/properties/notices/items/properties/dueLast/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data10.channel !== undefined){
if(typeof data10.channel !== "string"){
const err54 = {instancePath:instancePath+"/notices/" + i0+"/channel",schemaPath:"#/properties/notices/items/properties/channel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data10.reach !== undefined){
if("place" !== data10.reach){
const err55 = {instancePath:instancePath+"/notices/" + i0+"/reach",schemaPath:"#/properties/notices/items/properties/reach/const",keyword:"const",params:{allowedValue: "place"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data10.language !== undefined){
if(typeof data10.language !== "string"){
const err56 = {instancePath:instancePath+"/notices/" + i0+"/language",schemaPath:"#/properties/notices/items/properties/language/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data10.recipients !== undefined){
let data23 = data10.recipients;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err57 = {instancePath:instancePath+"/notices/" + i0+"/recipients",schemaPath:"#/properties/notices/items/properties/recipients/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err58 = {instancePath:instancePath+"/notices/" + i0+"/recipients",schemaPath:"#/properties/notices/items/properties/recipients/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data10.recipientsDigest !== undefined){
if(typeof data10.recipientsDigest !== "string"){
const err59 = {instancePath:instancePath+"/notices/" + i0+"/recipientsDigest",schemaPath:"#/properties/notices/items/properties/recipientsDigest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data10.subject !== undefined){
if(typeof data10.subject !== "string"){
const err60 = {instancePath:instancePath+"/notices/" + i0+"/subject",schemaPath:"#/properties/notices/items/properties/subject/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data10.contentDigest !== undefined){
if(typeof data10.contentDigest !== "string"){
const err61 = {instancePath:instancePath+"/notices/" + i0+"/contentDigest",schemaPath:"#/properties/notices/items/properties/contentDigest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data10.security !== undefined){
let data27 = data10.security;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.method === undefined){
const err62 = {instancePath:instancePath+"/notices/" + i0+"/security",schemaPath:"#/properties/notices/items/properties/security/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data27.signed === undefined){
const err63 = {instancePath:instancePath+"/notices/" + i0+"/security",schemaPath:"#/properties/notices/items/properties/security/required",keyword:"required",params:{missingProperty: "signed"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data27.encrypted === undefined){
const err64 = {instancePath:instancePath+"/notices/" + i0+"/security",schemaPath:"#/properties/notices/items/properties/security/required",keyword:"required",params:{missingProperty: "encrypted"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data27.method !== undefined){
if(typeof data27.method !== "string"){
const err65 = {instancePath:instancePath+"/notices/" + i0+"/security/method",schemaPath:"#/properties/notices/items/properties/security/properties/method/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data27.signed !== undefined){
let data29 = data27.signed;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err66 = {instancePath:instancePath+"/notices/" + i0+"/security/signed",schemaPath:"#/properties/notices/items/properties/security/properties/signed/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
const err67 = {instancePath:instancePath+"/notices/" + i0+"/security/signed",schemaPath:"#/properties/notices/items/properties/security/properties/signed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data27.encrypted !== undefined){
let data30 = data27.encrypted;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err68 = {instancePath:instancePath+"/notices/" + i0+"/security/encrypted",schemaPath:"#/properties/notices/items/properties/security/properties/encrypted/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
const err69 = {instancePath:instancePath+"/notices/" + i0+"/security/encrypted",schemaPath:"#/properties/notices/items/properties/security/properties/encrypted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data27.failing !== undefined){
let data31 = data27.failing;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err70 = {instancePath:instancePath+"/notices/" + i0+"/security/failing",schemaPath:"#/properties/notices/items/properties/security/properties/failing/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
const err71 = {instancePath:instancePath+"/notices/" + i0+"/security/failing",schemaPath:"#/properties/notices/items/properties/security/properties/failing/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/notices/" + i0+"/security",schemaPath:"#/properties/notices/items/properties/security/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data10.attachments !== undefined){
let data32 = data10.attachments;
if(Array.isArray(data32)){
const len1 = data32.length;
for(let i1=0; i1<len1; i1++){
let data33 = data32[i1];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.name === undefined){
const err73 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1,schemaPath:"#/properties/notices/items/properties/attachments/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data33.type === undefined){
const err74 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1,schemaPath:"#/properties/notices/items/properties/attachments/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data33.size === undefined){
const err75 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1,schemaPath:"#/properties/notices/items/properties/attachments/items/required",keyword:"required",params:{missingProperty: "size"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data33.digest === undefined){
const err76 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1,schemaPath:"#/properties/notices/items/properties/attachments/items/required",keyword:"required",params:{missingProperty: "digest"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data33.recipients === undefined){
const err77 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1,schemaPath:"#/properties/notices/items/properties/attachments/items/required",keyword:"required",params:{missingProperty: "recipients"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data33.name !== undefined){
if(typeof data33.name !== "string"){
const err78 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1+"/name",schemaPath:"#/properties/notices/items/properties/attachments/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data33.type !== undefined){
if(typeof data33.type !== "string"){
const err79 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1+"/type",schemaPath:"#/properties/notices/items/properties/attachments/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data33.size !== undefined){
let data36 = data33.size;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err80 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1+"/size",schemaPath:"#/properties/notices/items/properties/attachments/items/properties/size/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 0 || isNaN(data36)){
const err81 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1+"/size",schemaPath:"#/properties/notices/items/properties/attachments/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
if(data33.digest !== undefined){
if(typeof data33.digest !== "string"){
const err82 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1+"/digest",schemaPath:"#/properties/notices/items/properties/attachments/items/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data33.recipients !== undefined){
let data38 = data33.recipients;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err83 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1+"/recipients",schemaPath:"#/properties/notices/items/properties/attachments/items/properties/recipients/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
const err84 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1+"/recipients",schemaPath:"#/properties/notices/items/properties/attachments/items/properties/recipients/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
}
else {
const err85 = {instancePath:instancePath+"/notices/" + i0+"/attachments/" + i1,schemaPath:"#/properties/notices/items/properties/attachments/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/notices/" + i0+"/attachments",schemaPath:"#/properties/notices/items/properties/attachments/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data10.senderDigest !== undefined){
if(typeof data10.senderDigest !== "string"){
const err87 = {instancePath:instancePath+"/notices/" + i0+"/senderDigest",schemaPath:"#/properties/notices/items/properties/senderDigest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data10.states !== undefined){
let data40 = data10.states;
if((!(data40 && typeof data40 == "object" && !Array.isArray(data40))) && (data40 !== null)){
const err88 = {instancePath:instancePath+"/notices/" + i0+"/states",schemaPath:"#/properties/notices/items/properties/states/type",keyword:"type",params:{type: schema11.properties.notices.items.properties.states.type}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.start === undefined){
const err89 = {instancePath:instancePath+"/notices/" + i0+"/states",schemaPath:"#/properties/notices/items/properties/states/required",keyword:"required",params:{missingProperty: "start"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data40.end === undefined){
const err90 = {instancePath:instancePath+"/notices/" + i0+"/states",schemaPath:"#/properties/notices/items/properties/states/required",keyword:"required",params:{missingProperty: "end"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data40.status === undefined){
const err91 = {instancePath:instancePath+"/notices/" + i0+"/states",schemaPath:"#/properties/notices/items/properties/states/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data40.start !== undefined){
let data41 = data40.start;
if((typeof data41 !== "string") && (data41 !== null)){
const err92 = {instancePath:instancePath+"/notices/" + i0+"/states/start",schemaPath:"#/properties/notices/items/properties/states/properties/start/type",keyword:"type",params:{type: schema11.properties.notices.items.properties.states.properties.start.type}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data40.end !== undefined){
let data42 = data40.end;
if((typeof data42 !== "string") && (data42 !== null)){
const err93 = {instancePath:instancePath+"/notices/" + i0+"/states/end",schemaPath:"#/properties/notices/items/properties/states/properties/end/type",keyword:"type",params:{type: schema11.properties.notices.items.properties.states.properties.end.type}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data40.status !== undefined){
if(typeof data40.status !== "string"){
const err94 = {instancePath:instancePath+"/notices/" + i0+"/states/status",schemaPath:"#/properties/notices/items/properties/states/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
}
if(data10.detail !== undefined){
if(typeof data10.detail !== "string"){
const err95 = {instancePath:instancePath+"/notices/" + i0+"/detail",schemaPath:"#/properties/notices/items/properties/detail/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data10.cost !== undefined){
let data45 = data10.cost;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.units === undefined){
const err96 = {instancePath:instancePath+"/notices/" + i0+"/cost",schemaPath:"#/properties/notices/items/properties/cost/required",keyword:"required",params:{missingProperty: "units"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data45.unit === undefined){
const err97 = {instancePath:instancePath+"/notices/" + i0+"/cost",schemaPath:"#/properties/notices/items/properties/cost/required",keyword:"required",params:{missingProperty: "unit"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data45.most === undefined){
const err98 = {instancePath:instancePath+"/notices/" + i0+"/cost",schemaPath:"#/properties/notices/items/properties/cost/required",keyword:"required",params:{missingProperty: "most"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data45.units !== undefined){
let data46 = data45.units;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err99 = {instancePath:instancePath+"/notices/" + i0+"/cost/units",schemaPath:"#/properties/notices/items/properties/cost/properties/units/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data45.unit !== undefined){
if(typeof data45.unit !== "string"){
const err100 = {instancePath:instancePath+"/notices/" + i0+"/cost/unit",schemaPath:"#/properties/notices/items/properties/cost/properties/unit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data45.most !== undefined){
let data48 = data45.most;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err101 = {instancePath:instancePath+"/notices/" + i0+"/cost/most",schemaPath:"#/properties/notices/items/properties/cost/properties/most/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data45.note !== undefined){
if(typeof data45.note !== "string"){
const err102 = {instancePath:instancePath+"/notices/" + i0+"/cost/note",schemaPath:"#/properties/notices/items/properties/cost/properties/note/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/notices/" + i0+"/cost",schemaPath:"#/properties/notices/items/properties/cost/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath:instancePath+"/notices/" + i0,schemaPath:"#/properties/notices/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/notices",schemaPath:"#/properties/notices/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.guards !== undefined){
let data50 = data.guards;
if(Array.isArray(data50)){
const len2 = data50.length;
for(let i2=0; i2<len2; i2++){
let data51 = data50[i2];
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.guard === undefined){
const err106 = {instancePath:instancePath+"/guards/" + i2,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "guard"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data51.allowed === undefined){
const err107 = {instancePath:instancePath+"/guards/" + i2,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "allowed"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data51.event === undefined){
const err108 = {instancePath:instancePath+"/guards/" + i2,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "event"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data51.rule === undefined){
const err109 = {instancePath:instancePath+"/guards/" + i2,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "rule"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data51.about === undefined){
const err110 = {instancePath:instancePath+"/guards/" + i2,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "about"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data51.count === undefined){
const err111 = {instancePath:instancePath+"/guards/" + i2,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "count"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data51.message === undefined){
const err112 = {instancePath:instancePath+"/guards/" + i2,schemaPath:"#/properties/guards/items/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data51.guard !== undefined){
let data52 = data51.guard;
if(!((((((data52 === "growth") || (data52 === "everyone")) || (data52 === "internal")) || (data52 === "placeholder")) || (data52 === "per-day")) || (data52 === "overlap"))){
const err113 = {instancePath:instancePath+"/guards/" + i2+"/guard",schemaPath:"#/properties/guards/items/properties/guard/enum",keyword:"enum",params:{allowedValues: schema11.properties.guards.items.properties.guard.enum}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data51.allowed !== undefined){
if(typeof data51.allowed !== "boolean"){
const err114 = {instancePath:instancePath+"/guards/" + i2+"/allowed",schemaPath:"#/properties/guards/items/properties/allowed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data51.event !== undefined){
let data54 = data51.event;
if((typeof data54 !== "string") && (data54 !== null)){
const err115 = {instancePath:instancePath+"/guards/" + i2+"/event",schemaPath:"#/properties/guards/items/properties/event/type",keyword:"type",params:{type: schema11.properties.guards.items.properties.event.type}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data51.rule !== undefined){
let data55 = data51.rule;
if((typeof data55 !== "string") && (data55 !== null)){
const err116 = {instancePath:instancePath+"/guards/" + i2+"/rule",schemaPath:"#/properties/guards/items/properties/rule/type",keyword:"type",params:{type: schema11.properties.guards.items.properties.rule.type}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data51.about !== undefined){
if(typeof data51.about !== "string"){
const err117 = {instancePath:instancePath+"/guards/" + i2+"/about",schemaPath:"#/properties/guards/items/properties/about/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data51.count !== undefined){
let data57 = data51.count;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err118 = {instancePath:instancePath+"/guards/" + i2+"/count",schemaPath:"#/properties/guards/items/properties/count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data51.message !== undefined){
if(typeof data51.message !== "string"){
const err119 = {instancePath:instancePath+"/guards/" + i2+"/message",schemaPath:"#/properties/guards/items/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data51.hint !== undefined){
if(typeof data51.hint !== "string"){
const err120 = {instancePath:instancePath+"/guards/" + i2+"/hint",schemaPath:"#/properties/guards/items/properties/hint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data51.at !== undefined){
let data60 = data51.at;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.file === undefined){
const err121 = {instancePath:instancePath+"/guards/" + i2+"/at",schemaPath:"#/properties/guards/items/properties/at/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data60.line === undefined){
const err122 = {instancePath:instancePath+"/guards/" + i2+"/at",schemaPath:"#/properties/guards/items/properties/at/required",keyword:"required",params:{missingProperty: "line"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data60.column === undefined){
const err123 = {instancePath:instancePath+"/guards/" + i2+"/at",schemaPath:"#/properties/guards/items/properties/at/required",keyword:"required",params:{missingProperty: "column"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data60.file !== undefined){
if(typeof data60.file !== "string"){
const err124 = {instancePath:instancePath+"/guards/" + i2+"/at/file",schemaPath:"#/properties/guards/items/properties/at/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data60.line !== undefined){
let data62 = data60.line;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err125 = {instancePath:instancePath+"/guards/" + i2+"/at/line",schemaPath:"#/properties/guards/items/properties/at/properties/line/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data60.column !== undefined){
let data63 = data60.column;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err126 = {instancePath:instancePath+"/guards/" + i2+"/at/column",schemaPath:"#/properties/guards/items/properties/at/properties/column/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/guards/" + i2+"/at",schemaPath:"#/properties/guards/items/properties/at/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data51.people !== undefined){
let data64 = data51.people;
if(Array.isArray(data64)){
const len3 = data64.length;
for(let i3=0; i3<len3; i3++){
if(typeof data64[i3] !== "string"){
const err128 = {instancePath:instancePath+"/guards/" + i2+"/people/" + i3,schemaPath:"#/properties/guards/items/properties/people/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/guards/" + i2+"/people",schemaPath:"#/properties/guards/items/properties/people/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath:instancePath+"/guards/" + i2,schemaPath:"#/properties/guards/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data.warnings !== undefined){
let data66 = data.warnings;
if(Array.isArray(data66)){
const len4 = data66.length;
for(let i4=0; i4<len4; i4++){
let data67 = data66[i4];
if(!(data67 && typeof data67 == "object" && !Array.isArray(data67))){
const err132 = {instancePath:instancePath+"/warnings/" + i4,schemaPath:"#/properties/warnings/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type: "array"}};
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
const err134 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
