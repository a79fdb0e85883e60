// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit.
export const validateProject = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"project.schema.json","type":"object","additionalProperties":false,"required":["name"],"properties":{"kind":{"const":"project"},"name":{"type":"string","minLength":1},"defaults":{"type":"object","additionalProperties":false,"properties":{"language":{"type":"string"},"timezone":{"type":"string"},"from":{"type":"string","minLength":1},"statusPage":{"type":"string","minLength":1},"contact":{"type":"string","minLength":1}}},"store":{"type":"string","minLength":1},"delivery":{"enum":["at-least-once","at-most-once"]},"maxPerDay":{"type":"integer","minimum":1},"guards":{"type":"object","additionalProperties":false,"properties":{"growth":{"type":"object","additionalProperties":false,"properties":{"percent":{"type":"integer","minimum":0},"people":{"type":"integer","minimum":1}}},"perDay":{"type":"integer","minimum":1},"off":{"type":"array","items":{"enum":["growth","everyone","internal","placeholder","per-day","overlap"]}}}},"otobo":{"type":"object","additionalProperties":false,"properties":{"strict":{"type":"boolean"},"prefixes":{"type":"array","items":{"enum":["OTOBO","OTRS"]}},"database":{"enum":["mysql","postgresql"]},"channel":{"type":"string","minLength":1},"settings":{"type":"object","properties":{"OTOBOTimeZone":{"type":["string","number","boolean"]},"DefaultLanguage":{"type":["string","number","boolean"]},"Frontend::RichText":{"type":["string","number","boolean"]},"NotificationSenderName":{"type":["string","number","boolean"]},"NotificationSenderEmail":{"type":["string","number","boolean"]},"AdminEmail":{"type":["string","number","boolean"]},"FQDN":{"type":["string","number","boolean"]},"HttpType":{"type":["string","number","boolean"]},"ScriptAlias":{"type":["string","number","boolean"]},"Ticket::Hook":{"type":["string","number","boolean"]},"Ticket::HookDivider":{"type":["string","number","boolean"]},"Ticket::SubjectFormat":{"type":["string","number","boolean"]},"Ticket::SubjectSize":{"type":["string","number","boolean"]},"Ticket::Responsible":{"type":["string","number","boolean"]},"Ticket::Watcher":{"type":["string","number","boolean"]},"AgentSelfNotifyOnAction":{"type":["string","number","boolean"]},"CustomerNotifyJustToRealCustomer":{"type":["string","number","boolean"]},"PostmasterUserID":{"type":["string","number","boolean"]},"FirstnameLastnameOrder":{"type":["string","number","boolean"]}}}}},"ignore":{"type":"array","items":{"type":"string","minLength":1}},"lint":{"type":"object","additionalProperties":false,"properties":{"subject-service":{"$ref":"#/definitions/lintSetting"},"subject-date":{"$ref":"#/definitions/lintSetting"},"exact-time":{"$ref":"#/definitions/lintSetting"},"time-zone":{"$ref":"#/definitions/lintSetting"},"impact":{"$ref":"#/definitions/lintSetting"},"reason":{"$ref":"#/definitions/lintSetting"},"workaround":{"$ref":"#/definitions/lintSetting"},"follow":{"$ref":"#/definitions/lintSetting"},"contact":{"$ref":"#/definitions/lintSetting"},"thanks":{"$ref":"#/definitions/lintSetting"},"lead-first":{"$ref":"#/definitions/lintSetting"},"vague-time":{"$ref":"#/definitions/lintSetting"},"reading-time":{"$ref":"#/definitions/lintSetting"},"jargon":{"$ref":"#/definitions/lintSetting"},"internal-host":{"$ref":"#/definitions/lintSetting"},"internal-ticket":{"$ref":"#/definitions/lintSetting"},"blame":{"$ref":"#/definitions/lintSetting"},"sms-length":{"$ref":"#/definitions/lintSetting"},"sms-character":{"$ref":"#/definitions/lintSetting"},"preview-line":{"$ref":"#/definitions/lintSetting"},"broken-link":{"$ref":"#/definitions/lintSetting"},"empty-promise":{"$ref":"#/definitions/lintSetting"},"channel-policy":{"$ref":"#/definitions/lintSetting"},"lead-time":{"$ref":"#/definitions/lintSetting"},"reminders":{"$ref":"#/definitions/lintSetting"},"end-notice":{"$ref":"#/definitions/lintSetting"},"updates":{"$ref":"#/definitions/lintSetting"},"emergency-channels":{"$ref":"#/definitions/lintSetting"},"language":{"$ref":"#/definitions/lintSetting"},"dead-rule":{"$ref":"#/definitions/lintSetting"},"unused-audience":{"$ref":"#/definitions/lintSetting"},"unreachable-channel":{"$ref":"#/definitions/lintSetting"},"silence":{"$ref":"#/definitions/lintSetting"}}}},"definitions":{"lintSeverity":{"enum":["off","info","warning","error"]},"lintSetting":{"type":["string","object"],"additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/lintSeverity"},"allow":{"type":"array","items":{"type":"string","minLength":1}},"words":{"type":"array","items":{"type":"string","minLength":1}},"seconds":{"type":"integer","minimum":1},"segments":{"type":"integer","minimum":1},"hours":{"type":"number","minimum":0},"at":{"type":"array","items":{"type":"string","minLength":1}}}}}};
const func2 = Object.prototype.hasOwnProperty;
const schema12 = {"type":["string","object"],"additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/lintSeverity"},"allow":{"type":"array","items":{"type":"string","minLength":1}},"words":{"type":"array","items":{"type":"string","minLength":1}},"seconds":{"type":"integer","minimum":1},"segments":{"type":"integer","minimum":1},"hours":{"type":"number","minimum":0},"at":{"type":"array","items":{"type":"string","minLength":1}}}};
const schema13 = {"enum":["off","info","warning","error"]};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema12.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "severity") || (key0 === "allow")) || (key0 === "words")) || (key0 === "seconds")) || (key0 === "segments")) || (key0 === "hours")) || (key0 === "at"))){
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
if(data.severity !== undefined){
let data0 = data.severity;
if(!((((data0 === "off") || (data0 === "info")) || (data0 === "warning")) || (data0 === "error"))){
const err2 = {instancePath:instancePath+"/severity",schemaPath:"#/definitions/lintSeverity/enum",keyword:"enum",params:{allowedValues: schema13.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.allow !== undefined){
let data1 = data.allow;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(data2.length < 1){
const err3 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/properties/allow/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/properties/allow/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.words !== undefined){
let data3 = data.words;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(data4.length < 1){
const err6 = {instancePath:instancePath+"/words/" + i1,schemaPath:"#/properties/words/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err7 = {instancePath:instancePath+"/words/" + i1,schemaPath:"#/properties/words/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/words",schemaPath:"#/properties/words/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.seconds !== undefined){
let data5 = data.seconds;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.segments !== undefined){
let data6 = data.segments;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err11 = {instancePath:instancePath+"/segments",schemaPath:"#/properties/segments/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/segments",schemaPath:"#/properties/segments/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.hours !== undefined){
let data7 = data.hours;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err13 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.at !== undefined){
let data8 = data.at;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(data9.length < 1){
const err15 = {instancePath:instancePath+"/at/" + i2,schemaPath:"#/properties/at/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err16 = {instancePath:instancePath+"/at/" + i2,schemaPath:"#/properties/at/items/type",keyword:"type",params:{type: "string"}};
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
const err17 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
validate11.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="project.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
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
if("project" !== data.kind){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "project"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.defaults !== undefined){
let data2 = data.defaults;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(((((key1 === "language") || (key1 === "timezone")) || (key1 === "from")) || (key1 === "statusPage")) || (key1 === "contact"))){
const err5 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.language !== undefined){
if(typeof data2.language !== "string"){
const err6 = {instancePath:instancePath+"/defaults/language",schemaPath:"#/properties/defaults/properties/language/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.timezone !== undefined){
if(typeof data2.timezone !== "string"){
const err7 = {instancePath:instancePath+"/defaults/timezone",schemaPath:"#/properties/defaults/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.from !== undefined){
let data5 = data2.from;
if(typeof data5 === "string"){
if(data5.length < 1){
const err8 = {instancePath:instancePath+"/defaults/from",schemaPath:"#/properties/defaults/properties/from/minLength",keyword:"minLength",params:{limit: 1}};
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
const err9 = {instancePath:instancePath+"/defaults/from",schemaPath:"#/properties/defaults/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.statusPage !== undefined){
let data6 = data2.statusPage;
if(typeof data6 === "string"){
if(data6.length < 1){
const err10 = {instancePath:instancePath+"/defaults/statusPage",schemaPath:"#/properties/defaults/properties/statusPage/minLength",keyword:"minLength",params:{limit: 1}};
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
const err11 = {instancePath:instancePath+"/defaults/statusPage",schemaPath:"#/properties/defaults/properties/statusPage/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.contact !== undefined){
let data7 = data2.contact;
if(typeof data7 === "string"){
if(data7.length < 1){
const err12 = {instancePath:instancePath+"/defaults/contact",schemaPath:"#/properties/defaults/properties/contact/minLength",keyword:"minLength",params:{limit: 1}};
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
const err13 = {instancePath:instancePath+"/defaults/contact",schemaPath:"#/properties/defaults/properties/contact/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.store !== undefined){
let data8 = data.store;
if(typeof data8 === "string"){
if(data8.length < 1){
const err15 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/minLength",keyword:"minLength",params:{limit: 1}};
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
const err16 = {instancePath:instancePath+"/store",schemaPath:"#/properties/store/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.delivery !== undefined){
let data9 = data.delivery;
if(!((data9 === "at-least-once") || (data9 === "at-most-once"))){
const err17 = {instancePath:instancePath+"/delivery",schemaPath:"#/properties/delivery/enum",keyword:"enum",params:{allowedValues: schema11.properties.delivery.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.maxPerDay !== undefined){
let data10 = data.maxPerDay;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err18 = {instancePath:instancePath+"/maxPerDay",schemaPath:"#/properties/maxPerDay/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/maxPerDay",schemaPath:"#/properties/maxPerDay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.guards !== undefined){
let data11 = data.guards;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key2 in data11){
if(!(((key2 === "growth") || (key2 === "perDay")) || (key2 === "off"))){
const err20 = {instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.growth !== undefined){
let data12 = data11.growth;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key3 in data12){
if(!((key3 === "percent") || (key3 === "people"))){
const err21 = {instancePath:instancePath+"/guards/growth",schemaPath:"#/properties/guards/properties/growth/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.percent !== undefined){
let data13 = data12.percent;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err22 = {instancePath:instancePath+"/guards/growth/percent",schemaPath:"#/properties/guards/properties/growth/properties/percent/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err23 = {instancePath:instancePath+"/guards/growth/percent",schemaPath:"#/properties/guards/properties/growth/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data12.people !== undefined){
let data14 = data12.people;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err24 = {instancePath:instancePath+"/guards/growth/people",schemaPath:"#/properties/guards/properties/growth/properties/people/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
const err25 = {instancePath:instancePath+"/guards/growth/people",schemaPath:"#/properties/guards/properties/growth/properties/people/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err26 = {instancePath:instancePath+"/guards/growth",schemaPath:"#/properties/guards/properties/growth/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11.perDay !== undefined){
let data15 = data11.perDay;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err27 = {instancePath:instancePath+"/guards/perDay",schemaPath:"#/properties/guards/properties/perDay/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
const err28 = {instancePath:instancePath+"/guards/perDay",schemaPath:"#/properties/guards/properties/perDay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data11.off !== undefined){
let data16 = data11.off;
if(Array.isArray(data16)){
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(!((((((data17 === "growth") || (data17 === "everyone")) || (data17 === "internal")) || (data17 === "placeholder")) || (data17 === "per-day")) || (data17 === "overlap"))){
const err29 = {instancePath:instancePath+"/guards/off/" + i0,schemaPath:"#/properties/guards/properties/off/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.guards.properties.off.items.enum}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/guards/off",schemaPath:"#/properties/guards/properties/off/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.otobo !== undefined){
let data18 = data.otobo;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key4 in data18){
if(!(((((key4 === "strict") || (key4 === "prefixes")) || (key4 === "database")) || (key4 === "channel")) || (key4 === "settings"))){
const err32 = {instancePath:instancePath+"/otobo",schemaPath:"#/properties/otobo/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data18.strict !== undefined){
if(typeof data18.strict !== "boolean"){
const err33 = {instancePath:instancePath+"/otobo/strict",schemaPath:"#/properties/otobo/properties/strict/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data18.prefixes !== undefined){
let data20 = data18.prefixes;
if(Array.isArray(data20)){
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
let data21 = data20[i1];
if(!((data21 === "OTOBO") || (data21 === "OTRS"))){
const err34 = {instancePath:instancePath+"/otobo/prefixes/" + i1,schemaPath:"#/properties/otobo/properties/prefixes/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.otobo.properties.prefixes.items.enum}};
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
const err35 = {instancePath:instancePath+"/otobo/prefixes",schemaPath:"#/properties/otobo/properties/prefixes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data18.database !== undefined){
let data22 = data18.database;
if(!((data22 === "mysql") || (data22 === "postgresql"))){
const err36 = {instancePath:instancePath+"/otobo/database",schemaPath:"#/properties/otobo/properties/database/enum",keyword:"enum",params:{allowedValues: schema11.properties.otobo.properties.database.enum}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data18.channel !== undefined){
let data23 = data18.channel;
if(typeof data23 === "string"){
if(data23.length < 1){
const err37 = {instancePath:instancePath+"/otobo/channel",schemaPath:"#/properties/otobo/properties/channel/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/otobo/channel",schemaPath:"#/properties/otobo/properties/channel/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data18.settings !== undefined){
let data24 = data18.settings;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.OTOBOTimeZone !== undefined){
let data25 = data24.OTOBOTimeZone;
if(((typeof data25 !== "string") && (!((typeof data25 == "number") && (isFinite(data25))))) && (typeof data25 !== "boolean")){
const err39 = {instancePath:instancePath+"/otobo/settings/OTOBOTimeZone",schemaPath:"#/properties/otobo/properties/settings/properties/OTOBOTimeZone/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.OTOBOTimeZone.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data24.DefaultLanguage !== undefined){
let data26 = data24.DefaultLanguage;
if(((typeof data26 !== "string") && (!((typeof data26 == "number") && (isFinite(data26))))) && (typeof data26 !== "boolean")){
const err40 = {instancePath:instancePath+"/otobo/settings/DefaultLanguage",schemaPath:"#/properties/otobo/properties/settings/properties/DefaultLanguage/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.DefaultLanguage.type}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data24["Frontend::RichText"] !== undefined){
let data27 = data24["Frontend::RichText"];
if(((typeof data27 !== "string") && (!((typeof data27 == "number") && (isFinite(data27))))) && (typeof data27 !== "boolean")){
const err41 = {instancePath:instancePath+"/otobo/settings/Frontend::RichText",schemaPath:"#/properties/otobo/properties/settings/properties/Frontend%3A%3ARichText/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties["Frontend::RichText"].type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data24.NotificationSenderName !== undefined){
let data28 = data24.NotificationSenderName;
if(((typeof data28 !== "string") && (!((typeof data28 == "number") && (isFinite(data28))))) && (typeof data28 !== "boolean")){
const err42 = {instancePath:instancePath+"/otobo/settings/NotificationSenderName",schemaPath:"#/properties/otobo/properties/settings/properties/NotificationSenderName/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.NotificationSenderName.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data24.NotificationSenderEmail !== undefined){
let data29 = data24.NotificationSenderEmail;
if(((typeof data29 !== "string") && (!((typeof data29 == "number") && (isFinite(data29))))) && (typeof data29 !== "boolean")){
const err43 = {instancePath:instancePath+"/otobo/settings/NotificationSenderEmail",schemaPath:"#/properties/otobo/properties/settings/properties/NotificationSenderEmail/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.NotificationSenderEmail.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data24.AdminEmail !== undefined){
let data30 = data24.AdminEmail;
if(((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))) && (typeof data30 !== "boolean")){
const err44 = {instancePath:instancePath+"/otobo/settings/AdminEmail",schemaPath:"#/properties/otobo/properties/settings/properties/AdminEmail/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.AdminEmail.type}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data24.FQDN !== undefined){
let data31 = data24.FQDN;
if(((typeof data31 !== "string") && (!((typeof data31 == "number") && (isFinite(data31))))) && (typeof data31 !== "boolean")){
const err45 = {instancePath:instancePath+"/otobo/settings/FQDN",schemaPath:"#/properties/otobo/properties/settings/properties/FQDN/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.FQDN.type}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data24.HttpType !== undefined){
let data32 = data24.HttpType;
if(((typeof data32 !== "string") && (!((typeof data32 == "number") && (isFinite(data32))))) && (typeof data32 !== "boolean")){
const err46 = {instancePath:instancePath+"/otobo/settings/HttpType",schemaPath:"#/properties/otobo/properties/settings/properties/HttpType/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.HttpType.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data24.ScriptAlias !== undefined){
let data33 = data24.ScriptAlias;
if(((typeof data33 !== "string") && (!((typeof data33 == "number") && (isFinite(data33))))) && (typeof data33 !== "boolean")){
const err47 = {instancePath:instancePath+"/otobo/settings/ScriptAlias",schemaPath:"#/properties/otobo/properties/settings/properties/ScriptAlias/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.ScriptAlias.type}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data24["Ticket::Hook"] !== undefined){
let data34 = data24["Ticket::Hook"];
if(((typeof data34 !== "string") && (!((typeof data34 == "number") && (isFinite(data34))))) && (typeof data34 !== "boolean")){
const err48 = {instancePath:instancePath+"/otobo/settings/Ticket::Hook",schemaPath:"#/properties/otobo/properties/settings/properties/Ticket%3A%3AHook/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties["Ticket::Hook"].type}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data24["Ticket::HookDivider"] !== undefined){
let data35 = data24["Ticket::HookDivider"];
if(((typeof data35 !== "string") && (!((typeof data35 == "number") && (isFinite(data35))))) && (typeof data35 !== "boolean")){
const err49 = {instancePath:instancePath+"/otobo/settings/Ticket::HookDivider",schemaPath:"#/properties/otobo/properties/settings/properties/Ticket%3A%3AHookDivider/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties["Ticket::HookDivider"].type}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data24["Ticket::SubjectFormat"] !== undefined){
let data36 = data24["Ticket::SubjectFormat"];
if(((typeof data36 !== "string") && (!((typeof data36 == "number") && (isFinite(data36))))) && (typeof data36 !== "boolean")){
const err50 = {instancePath:instancePath+"/otobo/settings/Ticket::SubjectFormat",schemaPath:"#/properties/otobo/properties/settings/properties/Ticket%3A%3ASubjectFormat/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties["Ticket::SubjectFormat"].type}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data24["Ticket::SubjectSize"] !== undefined){
let data37 = data24["Ticket::SubjectSize"];
if(((typeof data37 !== "string") && (!((typeof data37 == "number") && (isFinite(data37))))) && (typeof data37 !== "boolean")){
const err51 = {instancePath:instancePath+"/otobo/settings/Ticket::SubjectSize",schemaPath:"#/properties/otobo/properties/settings/properties/Ticket%3A%3ASubjectSize/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties["Ticket::SubjectSize"].type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data24["Ticket::Responsible"] !== undefined){
let data38 = data24["Ticket::Responsible"];
if(((typeof data38 !== "string") && (!((typeof data38 == "number") && (isFinite(data38))))) && (typeof data38 !== "boolean")){
const err52 = {instancePath:instancePath+"/otobo/settings/Ticket::Responsible",schemaPath:"#/properties/otobo/properties/settings/properties/Ticket%3A%3AResponsible/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties["Ticket::Responsible"].type}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data24["Ticket::Watcher"] !== undefined){
let data39 = data24["Ticket::Watcher"];
if(((typeof data39 !== "string") && (!((typeof data39 == "number") && (isFinite(data39))))) && (typeof data39 !== "boolean")){
const err53 = {instancePath:instancePath+"/otobo/settings/Ticket::Watcher",schemaPath:"#/properties/otobo/properties/settings/properties/Ticket%3A%3AWatcher/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties["Ticket::Watcher"].type}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data24.AgentSelfNotifyOnAction !== undefined){
let data40 = data24.AgentSelfNotifyOnAction;
if(((typeof data40 !== "string") && (!((typeof data40 == "number") && (isFinite(data40))))) && (typeof data40 !== "boolean")){
const err54 = {instancePath:instancePath+"/otobo/settings/AgentSelfNotifyOnAction",schemaPath:"#/properties/otobo/properties/settings/properties/AgentSelfNotifyOnAction/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.AgentSelfNotifyOnAction.type}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data24.CustomerNotifyJustToRealCustomer !== undefined){
let data41 = data24.CustomerNotifyJustToRealCustomer;
if(((typeof data41 !== "string") && (!((typeof data41 == "number") && (isFinite(data41))))) && (typeof data41 !== "boolean")){
const err55 = {instancePath:instancePath+"/otobo/settings/CustomerNotifyJustToRealCustomer",schemaPath:"#/properties/otobo/properties/settings/properties/CustomerNotifyJustToRealCustomer/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.CustomerNotifyJustToRealCustomer.type}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data24.PostmasterUserID !== undefined){
let data42 = data24.PostmasterUserID;
if(((typeof data42 !== "string") && (!((typeof data42 == "number") && (isFinite(data42))))) && (typeof data42 !== "boolean")){
const err56 = {instancePath:instancePath+"/otobo/settings/PostmasterUserID",schemaPath:"#/properties/otobo/properties/settings/properties/PostmasterUserID/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.PostmasterUserID.type}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data24.FirstnameLastnameOrder !== undefined){
let data43 = data24.FirstnameLastnameOrder;
if(((typeof data43 !== "string") && (!((typeof data43 == "number") && (isFinite(data43))))) && (typeof data43 !== "boolean")){
const err57 = {instancePath:instancePath+"/otobo/settings/FirstnameLastnameOrder",schemaPath:"#/properties/otobo/properties/settings/properties/FirstnameLastnameOrder/type",keyword:"type",params:{type: schema11.properties.otobo.properties.settings.properties.FirstnameLastnameOrder.type}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/otobo/settings",schemaPath:"#/properties/otobo/properties/settings/type",keyword:"type",params:{type: "object"}};
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
else {
const err59 = {instancePath:instancePath+"/otobo",schemaPath:"#/properties/otobo/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.ignore !== undefined){
let data44 = data.ignore;
if(Array.isArray(data44)){
const len2 = data44.length;
for(let i2=0; i2<len2; i2++){
let data45 = data44[i2];
if(typeof data45 === "string"){
if(data45.length < 1){
const err60 = {instancePath:instancePath+"/ignore/" + i2,schemaPath:"#/properties/ignore/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/ignore/" + i2,schemaPath:"#/properties/ignore/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/ignore",schemaPath:"#/properties/ignore/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.lint !== undefined){
let data46 = data.lint;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key5 in data46){
if(!(func2.call(schema11.properties.lint.properties, key5))){
const err63 = {instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data46["subject-service"] !== undefined){
if(!(validate11(data46["subject-service"], {instancePath:instancePath+"/lint/subject-service",parentData:data46,parentDataProperty:"subject-service",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["subject-date"] !== undefined){
if(!(validate11(data46["subject-date"], {instancePath:instancePath+"/lint/subject-date",parentData:data46,parentDataProperty:"subject-date",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["exact-time"] !== undefined){
if(!(validate11(data46["exact-time"], {instancePath:instancePath+"/lint/exact-time",parentData:data46,parentDataProperty:"exact-time",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["time-zone"] !== undefined){
if(!(validate11(data46["time-zone"], {instancePath:instancePath+"/lint/time-zone",parentData:data46,parentDataProperty:"time-zone",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.impact !== undefined){
if(!(validate11(data46.impact, {instancePath:instancePath+"/lint/impact",parentData:data46,parentDataProperty:"impact",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.reason !== undefined){
if(!(validate11(data46.reason, {instancePath:instancePath+"/lint/reason",parentData:data46,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.workaround !== undefined){
if(!(validate11(data46.workaround, {instancePath:instancePath+"/lint/workaround",parentData:data46,parentDataProperty:"workaround",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.follow !== undefined){
if(!(validate11(data46.follow, {instancePath:instancePath+"/lint/follow",parentData:data46,parentDataProperty:"follow",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.contact !== undefined){
if(!(validate11(data46.contact, {instancePath:instancePath+"/lint/contact",parentData:data46,parentDataProperty:"contact",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.thanks !== undefined){
if(!(validate11(data46.thanks, {instancePath:instancePath+"/lint/thanks",parentData:data46,parentDataProperty:"thanks",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["lead-first"] !== undefined){
if(!(validate11(data46["lead-first"], {instancePath:instancePath+"/lint/lead-first",parentData:data46,parentDataProperty:"lead-first",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["vague-time"] !== undefined){
if(!(validate11(data46["vague-time"], {instancePath:instancePath+"/lint/vague-time",parentData:data46,parentDataProperty:"vague-time",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["reading-time"] !== undefined){
if(!(validate11(data46["reading-time"], {instancePath:instancePath+"/lint/reading-time",parentData:data46,parentDataProperty:"reading-time",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.jargon !== undefined){
if(!(validate11(data46.jargon, {instancePath:instancePath+"/lint/jargon",parentData:data46,parentDataProperty:"jargon",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["internal-host"] !== undefined){
if(!(validate11(data46["internal-host"], {instancePath:instancePath+"/lint/internal-host",parentData:data46,parentDataProperty:"internal-host",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["internal-ticket"] !== undefined){
if(!(validate11(data46["internal-ticket"], {instancePath:instancePath+"/lint/internal-ticket",parentData:data46,parentDataProperty:"internal-ticket",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.blame !== undefined){
if(!(validate11(data46.blame, {instancePath:instancePath+"/lint/blame",parentData:data46,parentDataProperty:"blame",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["sms-length"] !== undefined){
if(!(validate11(data46["sms-length"], {instancePath:instancePath+"/lint/sms-length",parentData:data46,parentDataProperty:"sms-length",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["sms-character"] !== undefined){
if(!(validate11(data46["sms-character"], {instancePath:instancePath+"/lint/sms-character",parentData:data46,parentDataProperty:"sms-character",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["preview-line"] !== undefined){
if(!(validate11(data46["preview-line"], {instancePath:instancePath+"/lint/preview-line",parentData:data46,parentDataProperty:"preview-line",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["broken-link"] !== undefined){
if(!(validate11(data46["broken-link"], {instancePath:instancePath+"/lint/broken-link",parentData:data46,parentDataProperty:"broken-link",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["empty-promise"] !== undefined){
if(!(validate11(data46["empty-promise"], {instancePath:instancePath+"/lint/empty-promise",parentData:data46,parentDataProperty:"empty-promise",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["channel-policy"] !== undefined){
if(!(validate11(data46["channel-policy"], {instancePath:instancePath+"/lint/channel-policy",parentData:data46,parentDataProperty:"channel-policy",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["lead-time"] !== undefined){
if(!(validate11(data46["lead-time"], {instancePath:instancePath+"/lint/lead-time",parentData:data46,parentDataProperty:"lead-time",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.reminders !== undefined){
if(!(validate11(data46.reminders, {instancePath:instancePath+"/lint/reminders",parentData:data46,parentDataProperty:"reminders",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["end-notice"] !== undefined){
if(!(validate11(data46["end-notice"], {instancePath:instancePath+"/lint/end-notice",parentData:data46,parentDataProperty:"end-notice",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.updates !== undefined){
if(!(validate11(data46.updates, {instancePath:instancePath+"/lint/updates",parentData:data46,parentDataProperty:"updates",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["emergency-channels"] !== undefined){
if(!(validate11(data46["emergency-channels"], {instancePath:instancePath+"/lint/emergency-channels",parentData:data46,parentDataProperty:"emergency-channels",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.language !== undefined){
if(!(validate11(data46.language, {instancePath:instancePath+"/lint/language",parentData:data46,parentDataProperty:"language",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["dead-rule"] !== undefined){
if(!(validate11(data46["dead-rule"], {instancePath:instancePath+"/lint/dead-rule",parentData:data46,parentDataProperty:"dead-rule",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["unused-audience"] !== undefined){
if(!(validate11(data46["unused-audience"], {instancePath:instancePath+"/lint/unused-audience",parentData:data46,parentDataProperty:"unused-audience",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46["unreachable-channel"] !== undefined){
if(!(validate11(data46["unreachable-channel"], {instancePath:instancePath+"/lint/unreachable-channel",parentData:data46,parentDataProperty:"unreachable-channel",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data46.silence !== undefined){
if(!(validate11(data46.silence, {instancePath:instancePath+"/lint/silence",parentData:data46,parentDataProperty:"silence",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
else {
const err64 = {instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateEvent = validate45;
const schema14 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"event.schema.json","type":"object","additionalProperties":false,"required":["kind","id","type","title"],"properties":{"kind":{"const":"event"},"id":{"$ref":"#/definitions/id"},"was":{"type":"array","items":{"$ref":"#/definitions/id"}},"type":{"enum":["maintenance","deploy","incident","issue","appointment","ticket","announcement"]},"urgency":{"enum":["routine","urgent","emergency"]},"status":{"enum":["draft","scheduled","in_progress","verifying","completed","cancelled","failed","rolled_back","investigating","identified","monitoring","resolved"]},"severity":{"enum":["low","medium","high","critical"]},"autoStart":{"type":"boolean"},"announceAt":{"$ref":"#/definitions/time"},"title":{"$ref":"#/definitions/text"},"description":{"$ref":"#/definitions/text"},"services":{"type":"array","items":{"type":"string","minLength":1}},"window":{"type":"object","additionalProperties":false,"properties":{"start":{"$ref":"#/definitions/time"},"end":{"$ref":"#/definitions/time"},"timezone":{"type":"string"}}},"impact":{"type":"object","additionalProperties":false,"required":["level"],"properties":{"level":{"enum":["none","degraded","partial","outage"]},"summary":{"$ref":"#/definitions/text"}}},"reason":{"$ref":"#/definitions/text"},"workaround":{"$ref":"#/definitions/text"},"contact":{"type":"string","minLength":1},"statusPage":{"type":"string","minLength":1},"updates":{"type":"array","items":{"$ref":"#/definitions/update"}},"attachments":{"type":"array","maxItems":20,"items":{"$ref":"#/definitions/attachment"}},"recurrence":{"type":"object","additionalProperties":false,"required":["rule"],"properties":{"rule":{"type":"string","minLength":1},"except":{"type":"array","items":{"type":"string","minLength":1}},"changes":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["of"],"properties":{"of":{"type":"string","minLength":1},"window":{"type":"object","additionalProperties":false,"properties":{"start":{"$ref":"#/definitions/time"},"end":{"$ref":"#/definitions/time"},"timezone":{"type":"string"}}},"status":{"enum":["scheduled","in_progress","verifying","completed","cancelled","failed","rolled_back","investigating","identified","monitoring","resolved"]},"updates":{"type":"array","items":{"$ref":"#/definitions/update"}}}}}}},"team":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"responsible":{"type":"array","items":{"$ref":"#/definitions/teamMember"}},"accountable":{"type":"array","items":{"$ref":"#/definitions/teamMember"}},"consulted":{"type":"array","items":{"$ref":"#/definitions/teamMember"}},"informed":{"type":"array","items":{"$ref":"#/definitions/teamMember"}}}},"checkins":{"type":["string","object"],"minLength":1,"additionalProperties":false,"required":["every"],"properties":{"every":{"type":"string","minLength":1},"duration":{"type":"string","minLength":1},"title":{"$ref":"#/definitions/text"},"with":{"type":"array","items":{"$ref":"#/definitions/teamRole"},"minItems":1}}},"fields":{"type":"object"}},"definitions":{"attachment":{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","minLength":1},"name":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f/\\\\]+$"},"type":{"type":"string","pattern":"^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$"},"segment":{"$ref":"#/definitions/segment"}}},"id":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128},"time":{"type":"string"},"text":{"type":["string","object"],"minLength":1,"minProperties":1,"additionalProperties":{"type":"string","minLength":1}},"update":{"type":"object","additionalProperties":false,"required":["at","text"],"properties":{"id":{"$ref":"#/definitions/id"},"at":{"$ref":"#/definitions/time"},"text":{"$ref":"#/definitions/text"}}},"teamRole":{"enum":["responsible","accountable","consulted","informed"]},"teamMember":{"type":["string","object"],"minLength":1,"additionalProperties":{"type":["string","number","boolean"]},"properties":{"id":{"type":"string","minLength":1,"maxLength":254},"name":{"type":"string","minLength":1},"email":{"type":"string","minLength":1},"phone":{"type":"string","minLength":1},"addresses":{"type":"object","additionalProperties":{"type":"string","minLength":1}},"language":{"type":"string"},"timezone":{"type":"string"},"segment":{"$ref":"#/definitions/segment"},"channels":{"type":"array","items":{"type":"string"}},"optOut":{"type":"array","items":{"type":"string"}},"groups":{"type":"array","items":{"type":"string"}},"roles":{"type":"array","items":{"type":"string"}},"outOfOffice":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string"},"to":{"type":"string"}}}}},"segment":{"enum":["customer","partner","internal"]}}};
const schema15 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128};
const schema17 = {"type":"string"};
const schema18 = {"type":["string","object"],"minLength":1,"minProperties":1,"additionalProperties":{"type":"string","minLength":1}};
const schema36 = {"enum":["responsible","accountable","consulted","informed"]};
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const schema25 = {"type":"object","additionalProperties":false,"required":["at","text"],"properties":{"id":{"$ref":"#/definitions/id"},"at":{"$ref":"#/definitions/time"},"text":{"$ref":"#/definitions/text"}}};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.text === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "text"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "id") || (key0 === "at")) || (key0 === "text"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(data0.length > 128){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern0.test(data0)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
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
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.at !== undefined){
if(typeof data.at !== "string"){
const err6 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.text !== undefined){
let data2 = data.text;
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err7 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema18.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 === "string"){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
const err9 = {instancePath:instancePath+"/text",schemaPath:"#/definitions/text/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/text/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
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
const err11 = {instancePath:instancePath+"/text/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","minLength":1},"name":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f/\\\\]+$"},"type":{"type":"string","pattern":"^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$"},"segment":{"$ref":"#/definitions/segment"}}};
const schema30 = {"enum":["customer","partner","internal"]};
const pattern3 = new RegExp("^[^\\u0000-\\u001f\\u007f/\\\\]+$", "u");
const pattern4 = new RegExp("^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$", "u");

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.file === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "file") || (key0 === "name")) || (key0 === "type")) || (key0 === "segment"))){
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
if(data.file !== undefined){
let data0 = data.file;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(data1.length > 200){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data1)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f/\\\\]+$"}};
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
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$"}};
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
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.segment !== undefined){
let data3 = data.segment;
if(!(((data3 === "customer") || (data3 === "partner")) || (data3 === "internal"))){
const err10 = {instancePath:instancePath+"/segment",schemaPath:"#/definitions/segment/enum",keyword:"enum",params:{allowedValues: schema30.enum}};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":["string","object"],"minLength":1,"additionalProperties":{"type":["string","number","boolean"]},"properties":{"id":{"type":"string","minLength":1,"maxLength":254},"name":{"type":"string","minLength":1},"email":{"type":"string","minLength":1},"phone":{"type":"string","minLength":1},"addresses":{"type":"object","additionalProperties":{"type":"string","minLength":1}},"language":{"type":"string"},"timezone":{"type":"string"},"segment":{"$ref":"#/definitions/segment"},"channels":{"type":"array","items":{"type":"string"}},"optOut":{"type":"array","items":{"type":"string"}},"groups":{"type":"array","items":{"type":"string"}},"roles":{"type":"array","items":{"type":"string"}},"outOfOffice":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string"},"to":{"type":"string"}}}}};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema33.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema33.properties, key0))){
let data0 = data[key0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema33.additionalProperties.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(data1.length > 254){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 254}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1}};
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
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
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
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.email !== undefined){
let data3 = data.email;
if(typeof data3 === "string"){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/minLength",keyword:"minLength",params:{limit: 1}};
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
const err9 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.phone !== undefined){
let data4 = data.phone;
if(typeof data4 === "string"){
if(data4.length < 1){
const err10 = {instancePath:instancePath+"/phone",schemaPath:"#/properties/phone/minLength",keyword:"minLength",params:{limit: 1}};
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
const err11 = {instancePath:instancePath+"/phone",schemaPath:"#/properties/phone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.addresses !== undefined){
let data5 = data.addresses;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(typeof data6 === "string"){
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/addresses/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/addresses/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
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
const err13 = {instancePath:instancePath+"/addresses/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/addresses/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.language !== undefined){
if(typeof data.language !== "string"){
const err15 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err16 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.segment !== undefined){
let data9 = data.segment;
if(!(((data9 === "customer") || (data9 === "partner")) || (data9 === "internal"))){
const err17 = {instancePath:instancePath+"/segment",schemaPath:"#/definitions/segment/enum",keyword:"enum",params:{allowedValues: schema30.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.channels !== undefined){
let data10 = data.channels;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
if(typeof data10[i0] !== "string"){
const err18 = {instancePath:instancePath+"/channels/" + i0,schemaPath:"#/properties/channels/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err19 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.optOut !== undefined){
let data12 = data.optOut;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
if(typeof data12[i1] !== "string"){
const err20 = {instancePath:instancePath+"/optOut/" + i1,schemaPath:"#/properties/optOut/items/type",keyword:"type",params:{type: "string"}};
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
const err21 = {instancePath:instancePath+"/optOut",schemaPath:"#/properties/optOut/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.groups !== undefined){
let data14 = data.groups;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
if(typeof data14[i2] !== "string"){
const err22 = {instancePath:instancePath+"/groups/" + i2,schemaPath:"#/properties/groups/items/type",keyword:"type",params:{type: "string"}};
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
const err23 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.roles !== undefined){
let data16 = data.roles;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
if(typeof data16[i3] !== "string"){
const err24 = {instancePath:instancePath+"/roles/" + i3,schemaPath:"#/properties/roles/items/type",keyword:"type",params:{type: "string"}};
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
const err25 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.outOfOffice !== undefined){
let data18 = data.outOfOffice;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.from === undefined){
const err26 = {instancePath:instancePath+"/outOfOffice",schemaPath:"#/properties/outOfOffice/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data18.to === undefined){
const err27 = {instancePath:instancePath+"/outOfOffice",schemaPath:"#/properties/outOfOffice/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data18){
if(!((key2 === "from") || (key2 === "to"))){
const err28 = {instancePath:instancePath+"/outOfOffice",schemaPath:"#/properties/outOfOffice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data18.from !== undefined){
if(typeof data18.from !== "string"){
const err29 = {instancePath:instancePath+"/outOfOffice/from",schemaPath:"#/properties/outOfOffice/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data18.to !== undefined){
if(typeof data18.to !== "string"){
const err30 = {instancePath:instancePath+"/outOfOffice/to",schemaPath:"#/properties/outOfOffice/properties/to/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/outOfOffice",schemaPath:"#/properties/outOfOffice/type",keyword:"type",params:{type: "object"}};
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
validate51.errors = vErrors;
return errors === 0;
}


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="event.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.type === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.title === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema14.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined){
if("event" !== data.kind){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "event"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(data1.length > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern0.test(data1)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.was !== undefined){
let data2 = data.was;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(data3.length > 128){
const err9 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern0.test(data3)){
const err10 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
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
const err11 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
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
const err12 = {instancePath:instancePath+"/was",schemaPath:"#/properties/was/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if(!(((((((data4 === "maintenance") || (data4 === "deploy")) || (data4 === "incident")) || (data4 === "issue")) || (data4 === "appointment")) || (data4 === "ticket")) || (data4 === "announcement"))){
const err13 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema14.properties.type.enum}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.urgency !== undefined){
let data5 = data.urgency;
if(!(((data5 === "routine") || (data5 === "urgent")) || (data5 === "emergency"))){
const err14 = {instancePath:instancePath+"/urgency",schemaPath:"#/properties/urgency/enum",keyword:"enum",params:{allowedValues: schema14.properties.urgency.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.status !== undefined){
let data6 = data.status;
if(!((((((((((((data6 === "draft") || (data6 === "scheduled")) || (data6 === "in_progress")) || (data6 === "verifying")) || (data6 === "completed")) || (data6 === "cancelled")) || (data6 === "failed")) || (data6 === "rolled_back")) || (data6 === "investigating")) || (data6 === "identified")) || (data6 === "monitoring")) || (data6 === "resolved"))){
const err15 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema14.properties.status.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.severity !== undefined){
let data7 = data.severity;
if(!((((data7 === "low") || (data7 === "medium")) || (data7 === "high")) || (data7 === "critical"))){
const err16 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema14.properties.severity.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.autoStart !== undefined){
if(typeof data.autoStart !== "boolean"){
const err17 = {instancePath:instancePath+"/autoStart",schemaPath:"#/properties/autoStart/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.announceAt !== undefined){
if(typeof data.announceAt !== "string"){
const err18 = {instancePath:instancePath+"/announceAt",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.title !== undefined){
let data10 = data.title;
if((typeof data10 !== "string") && (!(data10 && typeof data10 == "object" && !Array.isArray(data10)))){
const err19 = {instancePath:instancePath+"/title",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema18.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data10 === "string"){
if(data10.length < 1){
const err20 = {instancePath:instancePath+"/title",schemaPath:"#/definitions/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(Object.keys(data10).length < 1){
const err21 = {instancePath:instancePath+"/title",schemaPath:"#/definitions/text/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data10){
let data11 = data10[key1];
if(typeof data11 === "string"){
if(data11.length < 1){
const err22 = {instancePath:instancePath+"/title/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
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
const err23 = {instancePath:instancePath+"/title/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
}
if(data.description !== undefined){
let data12 = data.description;
if((typeof data12 !== "string") && (!(data12 && typeof data12 == "object" && !Array.isArray(data12)))){
const err24 = {instancePath:instancePath+"/description",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema18.type}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data12 === "string"){
if(data12.length < 1){
const err25 = {instancePath:instancePath+"/description",schemaPath:"#/definitions/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length < 1){
const err26 = {instancePath:instancePath+"/description",schemaPath:"#/definitions/text/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data12){
let data13 = data12[key2];
if(typeof data13 === "string"){
if(data13.length < 1){
const err27 = {instancePath:instancePath+"/description/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
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
const err28 = {instancePath:instancePath+"/description/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
if(data.services !== undefined){
let data14 = data.services;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(typeof data15 === "string"){
if(data15.length < 1){
const err29 = {instancePath:instancePath+"/services/" + i1,schemaPath:"#/properties/services/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err30 = {instancePath:instancePath+"/services/" + i1,schemaPath:"#/properties/services/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.window !== undefined){
let data16 = data.window;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!(((key3 === "start") || (key3 === "end")) || (key3 === "timezone"))){
const err32 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.start !== undefined){
if(typeof data16.start !== "string"){
const err33 = {instancePath:instancePath+"/window/start",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.end !== undefined){
if(typeof data16.end !== "string"){
const err34 = {instancePath:instancePath+"/window/end",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.timezone !== undefined){
if(typeof data16.timezone !== "string"){
const err35 = {instancePath:instancePath+"/window/timezone",schemaPath:"#/properties/window/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/window",schemaPath:"#/properties/window/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.impact !== undefined){
let data20 = data.impact;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.level === undefined){
const err37 = {instancePath:instancePath+"/impact",schemaPath:"#/properties/impact/required",keyword:"required",params:{missingProperty: "level"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key4 in data20){
if(!((key4 === "level") || (key4 === "summary"))){
const err38 = {instancePath:instancePath+"/impact",schemaPath:"#/properties/impact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.level !== undefined){
let data21 = data20.level;
if(!((((data21 === "none") || (data21 === "degraded")) || (data21 === "partial")) || (data21 === "outage"))){
const err39 = {instancePath:instancePath+"/impact/level",schemaPath:"#/properties/impact/properties/level/enum",keyword:"enum",params:{allowedValues: schema14.properties.impact.properties.level.enum}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data20.summary !== undefined){
let data22 = data20.summary;
if((typeof data22 !== "string") && (!(data22 && typeof data22 == "object" && !Array.isArray(data22)))){
const err40 = {instancePath:instancePath+"/impact/summary",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema18.type}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data22 === "string"){
if(data22.length < 1){
const err41 = {instancePath:instancePath+"/impact/summary",schemaPath:"#/definitions/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(Object.keys(data22).length < 1){
const err42 = {instancePath:instancePath+"/impact/summary",schemaPath:"#/definitions/text/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key5 in data22){
let data23 = data22[key5];
if(typeof data23 === "string"){
if(data23.length < 1){
const err43 = {instancePath:instancePath+"/impact/summary/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
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
const err44 = {instancePath:instancePath+"/impact/summary/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
}
else {
const err45 = {instancePath:instancePath+"/impact",schemaPath:"#/properties/impact/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.reason !== undefined){
let data24 = data.reason;
if((typeof data24 !== "string") && (!(data24 && typeof data24 == "object" && !Array.isArray(data24)))){
const err46 = {instancePath:instancePath+"/reason",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema18.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(typeof data24 === "string"){
if(data24.length < 1){
const err47 = {instancePath:instancePath+"/reason",schemaPath:"#/definitions/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(Object.keys(data24).length < 1){
const err48 = {instancePath:instancePath+"/reason",schemaPath:"#/definitions/text/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key6 in data24){
let data25 = data24[key6];
if(typeof data25 === "string"){
if(data25.length < 1){
const err49 = {instancePath:instancePath+"/reason/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/reason/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
if(data.workaround !== undefined){
let data26 = data.workaround;
if((typeof data26 !== "string") && (!(data26 && typeof data26 == "object" && !Array.isArray(data26)))){
const err51 = {instancePath:instancePath+"/workaround",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema18.type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(typeof data26 === "string"){
if(data26.length < 1){
const err52 = {instancePath:instancePath+"/workaround",schemaPath:"#/definitions/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(Object.keys(data26).length < 1){
const err53 = {instancePath:instancePath+"/workaround",schemaPath:"#/definitions/text/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
for(const key7 in data26){
let data27 = data26[key7];
if(typeof data27 === "string"){
if(data27.length < 1){
const err54 = {instancePath:instancePath+"/workaround/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/workaround/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
if(data.contact !== undefined){
let data28 = data.contact;
if(typeof data28 === "string"){
if(data28.length < 1){
const err56 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.statusPage !== undefined){
let data29 = data.statusPage;
if(typeof data29 === "string"){
if(data29.length < 1){
const err58 = {instancePath:instancePath+"/statusPage",schemaPath:"#/properties/statusPage/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/statusPage",schemaPath:"#/properties/statusPage/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.updates !== undefined){
let data30 = data.updates;
if(Array.isArray(data30)){
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
if(!(validate46(data30[i2], {instancePath:instancePath+"/updates/" + i2,parentData:data30,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
}
else {
const err60 = {instancePath:instancePath+"/updates",schemaPath:"#/properties/updates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.attachments !== undefined){
let data32 = data.attachments;
if(Array.isArray(data32)){
if(data32.length > 20){
const err61 = {instancePath:instancePath+"/attachments",schemaPath:"#/properties/attachments/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
const len3 = data32.length;
for(let i3=0; i3<len3; i3++){
if(!(validate48(data32[i3], {instancePath:instancePath+"/attachments/" + i3,parentData:data32,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
}
else {
const err62 = {instancePath:instancePath+"/attachments",schemaPath:"#/properties/attachments/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.recurrence !== undefined){
let data34 = data.recurrence;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.rule === undefined){
const err63 = {instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/required",keyword:"required",params:{missingProperty: "rule"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key8 in data34){
if(!(((key8 === "rule") || (key8 === "except")) || (key8 === "changes"))){
const err64 = {instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data34.rule !== undefined){
let data35 = data34.rule;
if(typeof data35 === "string"){
if(data35.length < 1){
const err65 = {instancePath:instancePath+"/recurrence/rule",schemaPath:"#/properties/recurrence/properties/rule/minLength",keyword:"minLength",params:{limit: 1}};
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
const err66 = {instancePath:instancePath+"/recurrence/rule",schemaPath:"#/properties/recurrence/properties/rule/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data34.except !== undefined){
let data36 = data34.except;
if(Array.isArray(data36)){
const len4 = data36.length;
for(let i4=0; i4<len4; i4++){
let data37 = data36[i4];
if(typeof data37 === "string"){
if(data37.length < 1){
const err67 = {instancePath:instancePath+"/recurrence/except/" + i4,schemaPath:"#/properties/recurrence/properties/except/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err68 = {instancePath:instancePath+"/recurrence/except/" + i4,schemaPath:"#/properties/recurrence/properties/except/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/recurrence/except",schemaPath:"#/properties/recurrence/properties/except/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data34.changes !== undefined){
let data38 = data34.changes;
if(Array.isArray(data38)){
const len5 = data38.length;
for(let i5=0; i5<len5; i5++){
let data39 = data38[i5];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.of === undefined){
const err70 = {instancePath:instancePath+"/recurrence/changes/" + i5,schemaPath:"#/properties/recurrence/properties/changes/items/required",keyword:"required",params:{missingProperty: "of"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key9 in data39){
if(!((((key9 === "of") || (key9 === "window")) || (key9 === "status")) || (key9 === "updates"))){
const err71 = {instancePath:instancePath+"/recurrence/changes/" + i5,schemaPath:"#/properties/recurrence/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data39.of !== undefined){
let data40 = data39.of;
if(typeof data40 === "string"){
if(data40.length < 1){
const err72 = {instancePath:instancePath+"/recurrence/changes/" + i5+"/of",schemaPath:"#/properties/recurrence/properties/changes/items/properties/of/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/recurrence/changes/" + i5+"/of",schemaPath:"#/properties/recurrence/properties/changes/items/properties/of/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data39.window !== undefined){
let data41 = data39.window;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key10 in data41){
if(!(((key10 === "start") || (key10 === "end")) || (key10 === "timezone"))){
const err74 = {instancePath:instancePath+"/recurrence/changes/" + i5+"/window",schemaPath:"#/properties/recurrence/properties/changes/items/properties/window/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data41.start !== undefined){
if(typeof data41.start !== "string"){
const err75 = {instancePath:instancePath+"/recurrence/changes/" + i5+"/window/start",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data41.end !== undefined){
if(typeof data41.end !== "string"){
const err76 = {instancePath:instancePath+"/recurrence/changes/" + i5+"/window/end",schemaPath:"#/definitions/time/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data41.timezone !== undefined){
if(typeof data41.timezone !== "string"){
const err77 = {instancePath:instancePath+"/recurrence/changes/" + i5+"/window/timezone",schemaPath:"#/properties/recurrence/properties/changes/items/properties/window/properties/timezone/type",keyword:"type",params:{type: "string"}};
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
const err78 = {instancePath:instancePath+"/recurrence/changes/" + i5+"/window",schemaPath:"#/properties/recurrence/properties/changes/items/properties/window/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data39.status !== undefined){
let data45 = data39.status;
if(!(((((((((((data45 === "scheduled") || (data45 === "in_progress")) || (data45 === "verifying")) || (data45 === "completed")) || (data45 === "cancelled")) || (data45 === "failed")) || (data45 === "rolled_back")) || (data45 === "investigating")) || (data45 === "identified")) || (data45 === "monitoring")) || (data45 === "resolved"))){
const err79 = {instancePath:instancePath+"/recurrence/changes/" + i5+"/status",schemaPath:"#/properties/recurrence/properties/changes/items/properties/status/enum",keyword:"enum",params:{allowedValues: schema14.properties.recurrence.properties.changes.items.properties.status.enum}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data39.updates !== undefined){
let data46 = data39.updates;
if(Array.isArray(data46)){
const len6 = data46.length;
for(let i6=0; i6<len6; i6++){
if(!(validate46(data46[i6], {instancePath:instancePath+"/recurrence/changes/" + i5+"/updates/" + i6,parentData:data46,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
}
else {
const err80 = {instancePath:instancePath+"/recurrence/changes/" + i5+"/updates",schemaPath:"#/properties/recurrence/properties/changes/items/properties/updates/type",keyword:"type",params:{type: "array"}};
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
const err81 = {instancePath:instancePath+"/recurrence/changes/" + i5,schemaPath:"#/properties/recurrence/properties/changes/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err82 = {instancePath:instancePath+"/recurrence/changes",schemaPath:"#/properties/recurrence/properties/changes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.team !== undefined){
let data48 = data.team;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(Object.keys(data48).length < 1){
const err84 = {instancePath:instancePath+"/team",schemaPath:"#/properties/team/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
for(const key11 in data48){
if(!((((key11 === "responsible") || (key11 === "accountable")) || (key11 === "consulted")) || (key11 === "informed"))){
const err85 = {instancePath:instancePath+"/team",schemaPath:"#/properties/team/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data48.responsible !== undefined){
let data49 = data48.responsible;
if(Array.isArray(data49)){
const len7 = data49.length;
for(let i7=0; i7<len7; i7++){
if(!(validate51(data49[i7], {instancePath:instancePath+"/team/responsible/" + i7,parentData:data49,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err86 = {instancePath:instancePath+"/team/responsible",schemaPath:"#/properties/team/properties/responsible/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data48.accountable !== undefined){
let data51 = data48.accountable;
if(Array.isArray(data51)){
const len8 = data51.length;
for(let i8=0; i8<len8; i8++){
if(!(validate51(data51[i8], {instancePath:instancePath+"/team/accountable/" + i8,parentData:data51,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err87 = {instancePath:instancePath+"/team/accountable",schemaPath:"#/properties/team/properties/accountable/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data48.consulted !== undefined){
let data53 = data48.consulted;
if(Array.isArray(data53)){
const len9 = data53.length;
for(let i9=0; i9<len9; i9++){
if(!(validate51(data53[i9], {instancePath:instancePath+"/team/consulted/" + i9,parentData:data53,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err88 = {instancePath:instancePath+"/team/consulted",schemaPath:"#/properties/team/properties/consulted/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data48.informed !== undefined){
let data55 = data48.informed;
if(Array.isArray(data55)){
const len10 = data55.length;
for(let i10=0; i10<len10; i10++){
if(!(validate51(data55[i10], {instancePath:instancePath+"/team/informed/" + i10,parentData:data55,parentDataProperty:i10,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
const err89 = {instancePath:instancePath+"/team/informed",schemaPath:"#/properties/team/properties/informed/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/team",schemaPath:"#/properties/team/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.checkins !== undefined){
let data57 = data.checkins;
if((typeof data57 !== "string") && (!(data57 && typeof data57 == "object" && !Array.isArray(data57)))){
const err91 = {instancePath:instancePath+"/checkins",schemaPath:"#/properties/checkins/type",keyword:"type",params:{type: schema14.properties.checkins.type}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(typeof data57 === "string"){
if(data57.length < 1){
const err92 = {instancePath:instancePath+"/checkins",schemaPath:"#/properties/checkins/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.every === undefined){
const err93 = {instancePath:instancePath+"/checkins",schemaPath:"#/properties/checkins/required",keyword:"required",params:{missingProperty: "every"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
for(const key12 in data57){
if(!((((key12 === "every") || (key12 === "duration")) || (key12 === "title")) || (key12 === "with"))){
const err94 = {instancePath:instancePath+"/checkins",schemaPath:"#/properties/checkins/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data57.every !== undefined){
let data58 = data57.every;
if(typeof data58 === "string"){
if(data58.length < 1){
const err95 = {instancePath:instancePath+"/checkins/every",schemaPath:"#/properties/checkins/properties/every/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/checkins/every",schemaPath:"#/properties/checkins/properties/every/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data57.duration !== undefined){
let data59 = data57.duration;
if(typeof data59 === "string"){
if(data59.length < 1){
const err97 = {instancePath:instancePath+"/checkins/duration",schemaPath:"#/properties/checkins/properties/duration/minLength",keyword:"minLength",params:{limit: 1}};
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
const err98 = {instancePath:instancePath+"/checkins/duration",schemaPath:"#/properties/checkins/properties/duration/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data57.title !== undefined){
let data60 = data57.title;
if((typeof data60 !== "string") && (!(data60 && typeof data60 == "object" && !Array.isArray(data60)))){
const err99 = {instancePath:instancePath+"/checkins/title",schemaPath:"#/definitions/text/type",keyword:"type",params:{type: schema18.type}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(typeof data60 === "string"){
if(data60.length < 1){
const err100 = {instancePath:instancePath+"/checkins/title",schemaPath:"#/definitions/text/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(Object.keys(data60).length < 1){
const err101 = {instancePath:instancePath+"/checkins/title",schemaPath:"#/definitions/text/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
for(const key13 in data60){
let data61 = data60[key13];
if(typeof data61 === "string"){
if(data61.length < 1){
const err102 = {instancePath:instancePath+"/checkins/title/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/checkins/title/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/text/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
}
if(data57.with !== undefined){
let data62 = data57.with;
if(Array.isArray(data62)){
if(data62.length < 1){
const err104 = {instancePath:instancePath+"/checkins/with",schemaPath:"#/properties/checkins/properties/with/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
const len11 = data62.length;
for(let i11=0; i11<len11; i11++){
let data63 = data62[i11];
if(!((((data63 === "responsible") || (data63 === "accountable")) || (data63 === "consulted")) || (data63 === "informed"))){
const err105 = {instancePath:instancePath+"/checkins/with/" + i11,schemaPath:"#/definitions/teamRole/enum",keyword:"enum",params:{allowedValues: schema36.enum}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/checkins/with",schemaPath:"#/properties/checkins/properties/with/type",keyword:"type",params:{type: "array"}};
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
}
if(data.fields !== undefined){
let data64 = data.fields;
if(!(data64 && typeof data64 == "object" && !Array.isArray(data64))){
const err107 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

export const validateAudience = validate56;
const schema37 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"audience.schema.json","type":"object","additionalProperties":false,"required":["kind","id"],"properties":{"kind":{"const":"audience"},"id":{"$ref":"#/definitions/id"},"was":{"type":"array","items":{"$ref":"#/definitions/id"}},"segment":{"$ref":"#/definitions/segment"},"recipients":{"type":"array","items":{"$ref":"#/definitions/recipient"}},"source":{"type":"object","additionalProperties":false,"properties":{"csv":{"type":"string","minLength":1},"json":{"type":"string","minLength":1},"ndjson":{"type":"string","minLength":1},"where":{"type":"object"},"columns":{"type":"object","additionalProperties":{"type":"string","minLength":1}}}},"directory":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"agents":{"type":["array","boolean"],"items":{"type":["string","integer"]}},"groups":{"type":"array","items":{"type":["string","integer"]}},"permission":{"enum":["ro","rw"]},"roles":{"type":"array","items":{"type":["string","integer"]}},"customers":{"type":["boolean","array"],"items":{"type":"string"}}}},"include":{"type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"definitions":{"id":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128},"segment":{"enum":["customer","partner","internal"]},"recipient":{"type":"object","additionalProperties":{"type":["string","number","boolean"]},"properties":{"id":{"type":"string","minLength":1,"maxLength":254},"name":{"type":"string","minLength":1},"email":{"type":"string","minLength":1},"phone":{"type":"string","minLength":1},"addresses":{"type":"object","additionalProperties":{"type":"string","minLength":1}},"language":{"type":"string"},"timezone":{"type":"string"},"segment":{"$ref":"#/definitions/segment"},"channels":{"type":"array","items":{"type":"string"}},"optOut":{"type":"array","items":{"type":"string"}},"groups":{"type":"array","items":{"type":"string"}},"roles":{"type":"array","items":{"type":"string"}},"outOfOffice":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string"},"to":{"type":"string"}}}}}}};
const schema38 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128};
const schema40 = {"enum":["customer","partner","internal"]};
const schema41 = {"type":"object","additionalProperties":{"type":["string","number","boolean"]},"properties":{"id":{"type":"string","minLength":1,"maxLength":254},"name":{"type":"string","minLength":1},"email":{"type":"string","minLength":1},"phone":{"type":"string","minLength":1},"addresses":{"type":"object","additionalProperties":{"type":"string","minLength":1}},"language":{"type":"string"},"timezone":{"type":"string"},"segment":{"$ref":"#/definitions/segment"},"channels":{"type":"array","items":{"type":"string"}},"optOut":{"type":"array","items":{"type":"string"}},"groups":{"type":"array","items":{"type":"string"}},"roles":{"type":"array","items":{"type":"string"}},"outOfOffice":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string"},"to":{"type":"string"}}}}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema41.properties, key0))){
let data0 = data[key0];
if(((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))) && (typeof data0 !== "boolean")){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema41.additionalProperties.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(data1.length > 254){
const err1 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 254}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 === "string"){
if(data2.length < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
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
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.email !== undefined){
let data3 = data.email;
if(typeof data3 === "string"){
if(data3.length < 1){
const err6 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/minLength",keyword:"minLength",params:{limit: 1}};
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
const err7 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.phone !== undefined){
let data4 = data.phone;
if(typeof data4 === "string"){
if(data4.length < 1){
const err8 = {instancePath:instancePath+"/phone",schemaPath:"#/properties/phone/minLength",keyword:"minLength",params:{limit: 1}};
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
const err9 = {instancePath:instancePath+"/phone",schemaPath:"#/properties/phone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.addresses !== undefined){
let data5 = data.addresses;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
if(typeof data6 === "string"){
if(data6.length < 1){
const err10 = {instancePath:instancePath+"/addresses/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/addresses/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
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
const err11 = {instancePath:instancePath+"/addresses/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/addresses/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
const err12 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.language !== undefined){
if(typeof data.language !== "string"){
const err13 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err14 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.segment !== undefined){
let data9 = data.segment;
if(!(((data9 === "customer") || (data9 === "partner")) || (data9 === "internal"))){
const err15 = {instancePath:instancePath+"/segment",schemaPath:"#/definitions/segment/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.channels !== undefined){
let data10 = data.channels;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
if(typeof data10[i0] !== "string"){
const err16 = {instancePath:instancePath+"/channels/" + i0,schemaPath:"#/properties/channels/items/type",keyword:"type",params:{type: "string"}};
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
const err17 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.optOut !== undefined){
let data12 = data.optOut;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
if(typeof data12[i1] !== "string"){
const err18 = {instancePath:instancePath+"/optOut/" + i1,schemaPath:"#/properties/optOut/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err19 = {instancePath:instancePath+"/optOut",schemaPath:"#/properties/optOut/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.groups !== undefined){
let data14 = data.groups;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
if(typeof data14[i2] !== "string"){
const err20 = {instancePath:instancePath+"/groups/" + i2,schemaPath:"#/properties/groups/items/type",keyword:"type",params:{type: "string"}};
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
const err21 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.roles !== undefined){
let data16 = data.roles;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
if(typeof data16[i3] !== "string"){
const err22 = {instancePath:instancePath+"/roles/" + i3,schemaPath:"#/properties/roles/items/type",keyword:"type",params:{type: "string"}};
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
const err23 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.outOfOffice !== undefined){
let data18 = data.outOfOffice;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.from === undefined){
const err24 = {instancePath:instancePath+"/outOfOffice",schemaPath:"#/properties/outOfOffice/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data18.to === undefined){
const err25 = {instancePath:instancePath+"/outOfOffice",schemaPath:"#/properties/outOfOffice/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data18){
if(!((key2 === "from") || (key2 === "to"))){
const err26 = {instancePath:instancePath+"/outOfOffice",schemaPath:"#/properties/outOfOffice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data18.from !== undefined){
if(typeof data18.from !== "string"){
const err27 = {instancePath:instancePath+"/outOfOffice/from",schemaPath:"#/properties/outOfOffice/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data18.to !== undefined){
if(typeof data18.to !== "string"){
const err28 = {instancePath:instancePath+"/outOfOffice/to",schemaPath:"#/properties/outOfOffice/properties/to/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/outOfOffice",schemaPath:"#/properties/outOfOffice/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="audience.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema37.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
if("audience" !== data.kind){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "audience"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(data1.length > 128){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern0.test(data1)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
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
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.was !== undefined){
let data2 = data.was;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(data3.length > 128){
const err7 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern0.test(data3)){
const err8 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
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
const err9 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/was",schemaPath:"#/properties/was/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.segment !== undefined){
let data4 = data.segment;
if(!(((data4 === "customer") || (data4 === "partner")) || (data4 === "internal"))){
const err11 = {instancePath:instancePath+"/segment",schemaPath:"#/definitions/segment/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.recipients !== undefined){
let data5 = data.recipients;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate57(data5[i1], {instancePath:instancePath+"/recipients/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.source !== undefined){
let data7 = data.source;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(((((key1 === "csv") || (key1 === "json")) || (key1 === "ndjson")) || (key1 === "where")) || (key1 === "columns"))){
const err13 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.csv !== undefined){
let data8 = data7.csv;
if(typeof data8 === "string"){
if(data8.length < 1){
const err14 = {instancePath:instancePath+"/source/csv",schemaPath:"#/properties/source/properties/csv/minLength",keyword:"minLength",params:{limit: 1}};
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
const err15 = {instancePath:instancePath+"/source/csv",schemaPath:"#/properties/source/properties/csv/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.json !== undefined){
let data9 = data7.json;
if(typeof data9 === "string"){
if(data9.length < 1){
const err16 = {instancePath:instancePath+"/source/json",schemaPath:"#/properties/source/properties/json/minLength",keyword:"minLength",params:{limit: 1}};
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
const err17 = {instancePath:instancePath+"/source/json",schemaPath:"#/properties/source/properties/json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.ndjson !== undefined){
let data10 = data7.ndjson;
if(typeof data10 === "string"){
if(data10.length < 1){
const err18 = {instancePath:instancePath+"/source/ndjson",schemaPath:"#/properties/source/properties/ndjson/minLength",keyword:"minLength",params:{limit: 1}};
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
const err19 = {instancePath:instancePath+"/source/ndjson",schemaPath:"#/properties/source/properties/ndjson/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.where !== undefined){
let data11 = data7.where;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err20 = {instancePath:instancePath+"/source/where",schemaPath:"#/properties/source/properties/where/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data7.columns !== undefined){
let data12 = data7.columns;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
let data13 = data12[key2];
if(typeof data13 === "string"){
if(data13.length < 1){
const err21 = {instancePath:instancePath+"/source/columns/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/source/properties/columns/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/source/columns/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/source/properties/columns/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
const err23 = {instancePath:instancePath+"/source/columns",schemaPath:"#/properties/source/properties/columns/type",keyword:"type",params:{type: "object"}};
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
const err24 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.directory !== undefined){
let data14 = data.directory;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
const err25 = {instancePath:instancePath+"/directory",schemaPath:"#/properties/directory/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key3 in data14){
if(!(((((key3 === "agents") || (key3 === "groups")) || (key3 === "permission")) || (key3 === "roles")) || (key3 === "customers"))){
const err26 = {instancePath:instancePath+"/directory",schemaPath:"#/properties/directory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.agents !== undefined){
let data15 = data14.agents;
if((!(Array.isArray(data15))) && (typeof data15 !== "boolean")){
const err27 = {instancePath:instancePath+"/directory/agents",schemaPath:"#/properties/directory/properties/agents/type",keyword:"type",params:{type: schema37.properties.directory.properties.agents.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if((typeof data16 !== "string") && (!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16))))){
const err28 = {instancePath:instancePath+"/directory/agents/" + i2,schemaPath:"#/properties/directory/properties/agents/items/type",keyword:"type",params:{type: schema37.properties.directory.properties.agents.items.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
if(data14.groups !== undefined){
let data17 = data14.groups;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if((typeof data18 !== "string") && (!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18))))){
const err29 = {instancePath:instancePath+"/directory/groups/" + i3,schemaPath:"#/properties/directory/properties/groups/items/type",keyword:"type",params:{type: schema37.properties.directory.properties.groups.items.type}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/directory/groups",schemaPath:"#/properties/directory/properties/groups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.permission !== undefined){
let data19 = data14.permission;
if(!((data19 === "ro") || (data19 === "rw"))){
const err31 = {instancePath:instancePath+"/directory/permission",schemaPath:"#/properties/directory/properties/permission/enum",keyword:"enum",params:{allowedValues: schema37.properties.directory.properties.permission.enum}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data14.roles !== undefined){
let data20 = data14.roles;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
let data21 = data20[i4];
if((typeof data21 !== "string") && (!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21))))){
const err32 = {instancePath:instancePath+"/directory/roles/" + i4,schemaPath:"#/properties/directory/properties/roles/items/type",keyword:"type",params:{type: schema37.properties.directory.properties.roles.items.type}};
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
const err33 = {instancePath:instancePath+"/directory/roles",schemaPath:"#/properties/directory/properties/roles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data14.customers !== undefined){
let data22 = data14.customers;
if((typeof data22 !== "boolean") && (!(Array.isArray(data22)))){
const err34 = {instancePath:instancePath+"/directory/customers",schemaPath:"#/properties/directory/properties/customers/type",keyword:"type",params:{type: schema37.properties.directory.properties.customers.type}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(Array.isArray(data22)){
const len5 = data22.length;
for(let i5=0; i5<len5; i5++){
if(typeof data22[i5] !== "string"){
const err35 = {instancePath:instancePath+"/directory/customers/" + i5,schemaPath:"#/properties/directory/properties/customers/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/directory",schemaPath:"#/properties/directory/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.include !== undefined){
let data24 = data.include;
if(Array.isArray(data24)){
const len6 = data24.length;
for(let i6=0; i6<len6; i6++){
if(typeof data24[i6] !== "string"){
const err37 = {instancePath:instancePath+"/include/" + i6,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.exclude !== undefined){
let data26 = data.exclude;
if(Array.isArray(data26)){
const len7 = data26.length;
for(let i7=0; i7<len7; i7++){
if(typeof data26[i7] !== "string"){
const err39 = {instancePath:instancePath+"/exclude/" + i7,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"}};
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
const err40 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}

export const validateChannel = validate59;
const schema43 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"channel.schema.json","type":"object","additionalProperties":false,"required":["kind","id","adapter"],"properties":{"kind":{"const":"channel"},"id":{"$ref":"#/definitions/id"},"was":{"type":"array","items":{"$ref":"#/definitions/id"}},"adapter":{"type":"string","minLength":1},"config":{"type":"object"},"rate":{"type":"string"},"concurrency":{"type":"integer","minimum":1,"maximum":1000},"retry":{"type":"object","additionalProperties":false,"properties":{"attempts":{"type":"integer","minimum":1,"maximum":100},"backoff":{"type":"string"},"max":{"type":"string"}}},"quietHours":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string"},"to":{"type":"string"}}},"sendWindow":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string"},"to":{"type":"string"},"days":{"type":"array","minItems":1,"items":{"enum":["mon","tue","wed","thu","fri","sat","sun"]}}}},"digest":{"type":"string"},"language":{"type":"string"},"timezone":{"type":"string"},"segment":{"enum":["customer","partner","internal"]}},"definitions":{"id":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128}}};
const schema44 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="channel.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.adapter === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "adapter"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema43.properties, key0))){
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
if(data.kind !== undefined){
if("channel" !== data.kind){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "channel"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(data1.length > 128){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern0.test(data1)){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
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
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.was !== undefined){
let data2 = data.was;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(data3.length > 128){
const err8 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern0.test(data3)){
const err9 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
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
const err10 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
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
const err11 = {instancePath:instancePath+"/was",schemaPath:"#/properties/was/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.adapter !== undefined){
let data4 = data.adapter;
if(typeof data4 === "string"){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/adapter",schemaPath:"#/properties/adapter/minLength",keyword:"minLength",params:{limit: 1}};
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
const err13 = {instancePath:instancePath+"/adapter",schemaPath:"#/properties/adapter/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.config !== undefined){
let data5 = data.config;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err14 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.rate !== undefined){
if(typeof data.rate !== "string"){
const err15 = {instancePath:instancePath+"/rate",schemaPath:"#/properties/rate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.concurrency !== undefined){
let data7 = data.concurrency;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err16 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.retry !== undefined){
let data8 = data.retry;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
if(!(((key1 === "attempts") || (key1 === "backoff")) || (key1 === "max"))){
const err19 = {instancePath:instancePath+"/retry",schemaPath:"#/properties/retry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.attempts !== undefined){
let data9 = data8.attempts;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err20 = {instancePath:instancePath+"/retry/attempts",schemaPath:"#/properties/retry/properties/attempts/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 100 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/retry/attempts",schemaPath:"#/properties/retry/properties/attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/retry/attempts",schemaPath:"#/properties/retry/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data8.backoff !== undefined){
if(typeof data8.backoff !== "string"){
const err23 = {instancePath:instancePath+"/retry/backoff",schemaPath:"#/properties/retry/properties/backoff/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.max !== undefined){
if(typeof data8.max !== "string"){
const err24 = {instancePath:instancePath+"/retry/max",schemaPath:"#/properties/retry/properties/max/type",keyword:"type",params:{type: "string"}};
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
const err25 = {instancePath:instancePath+"/retry",schemaPath:"#/properties/retry/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.quietHours !== undefined){
let data12 = data.quietHours;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.from === undefined){
const err26 = {instancePath:instancePath+"/quietHours",schemaPath:"#/properties/quietHours/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data12.to === undefined){
const err27 = {instancePath:instancePath+"/quietHours",schemaPath:"#/properties/quietHours/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data12){
if(!((key2 === "from") || (key2 === "to"))){
const err28 = {instancePath:instancePath+"/quietHours",schemaPath:"#/properties/quietHours/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.from !== undefined){
if(typeof data12.from !== "string"){
const err29 = {instancePath:instancePath+"/quietHours/from",schemaPath:"#/properties/quietHours/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.to !== undefined){
if(typeof data12.to !== "string"){
const err30 = {instancePath:instancePath+"/quietHours/to",schemaPath:"#/properties/quietHours/properties/to/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/quietHours",schemaPath:"#/properties/quietHours/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.sendWindow !== undefined){
let data15 = data.sendWindow;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.from === undefined){
const err32 = {instancePath:instancePath+"/sendWindow",schemaPath:"#/properties/sendWindow/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data15.to === undefined){
const err33 = {instancePath:instancePath+"/sendWindow",schemaPath:"#/properties/sendWindow/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data15){
if(!(((key3 === "from") || (key3 === "to")) || (key3 === "days"))){
const err34 = {instancePath:instancePath+"/sendWindow",schemaPath:"#/properties/sendWindow/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.from !== undefined){
if(typeof data15.from !== "string"){
const err35 = {instancePath:instancePath+"/sendWindow/from",schemaPath:"#/properties/sendWindow/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.to !== undefined){
if(typeof data15.to !== "string"){
const err36 = {instancePath:instancePath+"/sendWindow/to",schemaPath:"#/properties/sendWindow/properties/to/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.days !== undefined){
let data18 = data15.days;
if(Array.isArray(data18)){
if(data18.length < 1){
const err37 = {instancePath:instancePath+"/sendWindow/days",schemaPath:"#/properties/sendWindow/properties/days/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(!(((((((data19 === "mon") || (data19 === "tue")) || (data19 === "wed")) || (data19 === "thu")) || (data19 === "fri")) || (data19 === "sat")) || (data19 === "sun"))){
const err38 = {instancePath:instancePath+"/sendWindow/days/" + i1,schemaPath:"#/properties/sendWindow/properties/days/items/enum",keyword:"enum",params:{allowedValues: schema43.properties.sendWindow.properties.days.items.enum}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/sendWindow/days",schemaPath:"#/properties/sendWindow/properties/days/type",keyword:"type",params:{type: "array"}};
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
const err40 = {instancePath:instancePath+"/sendWindow",schemaPath:"#/properties/sendWindow/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.digest !== undefined){
if(typeof data.digest !== "string"){
const err41 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.language !== undefined){
if(typeof data.language !== "string"){
const err42 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err43 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.segment !== undefined){
let data23 = data.segment;
if(!(((data23 === "customer") || (data23 === "partner")) || (data23 === "internal"))){
const err44 = {instancePath:instancePath+"/segment",schemaPath:"#/properties/segment/enum",keyword:"enum",params:{allowedValues: schema43.properties.segment.enum}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

export const validateRule = validate60;
const schema46 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"rule.schema.json","type":"object","additionalProperties":false,"required":["kind","id","on","via","message"],"properties":{"kind":{"const":"rule"},"id":{"$ref":"#/definitions/id"},"was":{"type":"array","items":{"$ref":"#/definitions/id"}},"engine":{"enum":["notify","otobo"]},"name":{"type":"string","minLength":1,"maxLength":191},"screen":{"enum":["ticket","appointment"]},"comment":{"type":"string"},"validity":{"enum":["valid","invalid","invalid-temporarily"]},"on":{"type":"array","items":{"type":"string","minLength":1}},"when":{"type":"object"},"to":{"type":"object","additionalProperties":false,"properties":{"audiences":{"type":"array","items":{"type":"string"}},"team":{"type":"array","items":{"$ref":"#/definitions/teamRole"}},"emails":{"type":"array","items":{"type":"string"}},"agents":{"type":"array","items":{"type":"string","minLength":1}},"groups":{"type":"array","items":{"type":"string","minLength":1}},"roles":{"type":"array","items":{"type":"string","minLength":1}},"recipients":{"type":"array","items":{"type":"string","minLength":1}}}},"via":{"type":"array","items":{"type":["string","object"],"additionalProperties":false,"required":["fallback"],"properties":{"fallback":{"type":"array","items":{"type":"string"}},"unseen":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h|d|w)$"},"undelivered":{"type":"string","pattern":"^[1-9][0-9]*(s|m|h|d|w)$"},"emergency":{"enum":["first","all"]}}}},"oncePerDay":{"type":"boolean"},"sendWhenOutOfOffice":{"type":"boolean"},"missed":{"enum":["newest","skip","all"]},"for":{"type":"array","minItems":1,"items":{"enum":["customer","partner","internal"]}},"corrections":{"type":"boolean"},"optOut":{"enum":["end","next"]},"digest":{"type":"string"},"preference":{"type":"object","additionalProperties":false,"properties":{"shown":{"enum":["hidden","optional","one-required"]},"hint":{"type":"string"},"enabledByDefault":{"type":"boolean"}}},"mail":{"type":"object","additionalProperties":false,"properties":{"template":{"type":"string","minLength":1},"visibleForCustomer":{"type":"boolean"},"attachments":{"type":"boolean"},"security":{"type":"object","additionalProperties":false,"required":["level"],"properties":{"level":{"enum":["PGPSign","PGPCrypt","PGPSignCrypt","SMIMESign","SMIMECrypt","SMIMESignCrypt"]},"missingSigningKey":{"enum":["skip","send"]},"missingEncryptionKey":{"enum":["skip","send"]}}}}},"attachments":{"type":"array","maxItems":20,"items":{"$ref":"#/definitions/attachment"}},"security":{"type":"object","additionalProperties":false,"required":["method"],"properties":{"method":{"enum":["pgp","smime"]},"sign":{"type":"boolean"},"encrypt":{"type":"boolean"},"onMissingSigningKey":{"enum":["skip","send-unsigned","fail"]},"onMissingEncryptionKey":{"enum":["skip","fail"]}}},"from":{"type":"string","minLength":1},"message":{"type":"object","additionalProperties":false,"properties":{"template":{"type":"string","minLength":1},"on":{"type":"object","additionalProperties":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/definitions/words"}}},"engine":{"enum":["notify","otobo"]}},"patternProperties":{"^(?!on$)[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$":{"$ref":"#/definitions/words"}}},"x-otobo":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"integer"},"createTime":{"type":"string"},"createBy":{"type":"integer"},"changeTime":{"type":"string"},"changeBy":{"type":"integer"},"emptyComment":{"type":"boolean"},"data":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"messages":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["subject","body","contentType"],"properties":{"subject":{"type":"string"},"body":{"type":"string"},"contentType":{"type":"string"}}}},"file":{"type":"object","additionalProperties":false,"properties":{"position":{"type":"integer"},"ids":{"enum":["plain","quoted"]},"multiline":{"enum":["literal","quoted"]}}}}}},"if":{"required":["engine"],"properties":{"engine":{"const":"otobo"}}},"then":{"required":["to"]},"else":{"properties":{"via":{"type":"array","minItems":1},"on":{"type":"array","minItems":1},"to":{"type":"object","minProperties":1},"message":{"type":"object","minProperties":1}}},"definitions":{"attachment":{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","minLength":1},"name":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f/\\\\]+$"},"type":{"type":"string","pattern":"^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$"},"segment":{"$ref":"#/definitions/segment"}}},"segment":{"enum":["customer","partner","internal"]},"id":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128},"teamRole":{"enum":["responsible","accountable","consulted","informed"]},"words":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"subject":{"type":"string","minLength":1},"body":{"type":"string","minLength":1},"short":{"type":"string","minLength":1},"preheader":{"type":"string","minLength":1},"format":{"enum":["text","html"]}}}}};
const schema47 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128};
const schema49 = {"enum":["responsible","accountable","consulted","informed"]};
const schema52 = {"type":"object","additionalProperties":false,"minProperties":1,"properties":{"subject":{"type":"string","minLength":1},"body":{"type":"string","minLength":1},"short":{"type":"string","minLength":1},"preheader":{"type":"string","minLength":1},"format":{"enum":["text","html"]}}};
const pattern11 = new RegExp("^[1-9][0-9]*(s|m|h|d|w)$", "u");
const pattern15 = new RegExp("^(?!on$)[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "u");
const schema50 = {"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","minLength":1},"name":{"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f/\\\\]+$"},"type":{"type":"string","pattern":"^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$"},"segment":{"$ref":"#/definitions/segment"}}};
const schema51 = {"enum":["customer","partner","internal"]};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.file === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "file") || (key0 === "name")) || (key0 === "type")) || (key0 === "segment"))){
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
if(data.file !== undefined){
let data0 = data.file;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(data1.length > 200){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern3.test(data1)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f/\\\\]+$"}};
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
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$"}};
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
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.segment !== undefined){
let data3 = data.segment;
if(!(((data3 === "customer") || (data3 === "partner")) || (data3 === "internal"))){
const err10 = {instancePath:instancePath+"/segment",schemaPath:"#/definitions/segment/enum",keyword:"enum",params:{allowedValues: schema51.enum}};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}


function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="rule.schema.json" */;
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.engine === undefined) && (missing0 = "engine")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.engine !== undefined){
if("otobo" !== data.engine){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.to === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.via !== undefined){
let data1 = data.via;
if(Array.isArray(data1)){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/via",schemaPath:"#/else/properties/via/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/via",schemaPath:"#/else/properties/via/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.on !== undefined){
let data2 = data.on;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/on",schemaPath:"#/else/properties/on/minItems",keyword:"minItems",params:{limit: 1}};
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
const err6 = {instancePath:instancePath+"/on",schemaPath:"#/else/properties/on/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.to !== undefined){
let data3 = data.to;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length < 1){
const err7 = {instancePath:instancePath+"/to",schemaPath:"#/else/properties/to/minProperties",keyword:"minProperties",params:{limit: 1}};
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
const err8 = {instancePath:instancePath+"/to",schemaPath:"#/else/properties/to/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.message !== undefined){
let data4 = data.message;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 1){
const err9 = {instancePath:instancePath+"/message",schemaPath:"#/else/properties/message/minProperties",keyword:"minProperties",params:{limit: 1}};
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
const err10 = {instancePath:instancePath+"/message",schemaPath:"#/else/properties/message/type",keyword:"type",params:{type: "object"}};
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
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err11 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.id === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.on === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.via === undefined){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "via"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.message === undefined){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema46.properties, key0))){
const err17 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.kind !== undefined){
if("rule" !== data.kind){
const err18 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "rule"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.id !== undefined){
let data6 = data.id;
if(typeof data6 === "string"){
if(data6.length > 128){
const err19 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern0.test(data6)){
const err20 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
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
const err21 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.was !== undefined){
let data7 = data.was;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(data8.length > 128){
const err22 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern0.test(data8)){
const err23 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
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
const err25 = {instancePath:instancePath+"/was",schemaPath:"#/properties/was/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.engine !== undefined){
let data9 = data.engine;
if(!((data9 === "notify") || (data9 === "otobo"))){
const err26 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/enum",keyword:"enum",params:{allowedValues: schema46.properties.engine.enum}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.name !== undefined){
let data10 = data.name;
if(typeof data10 === "string"){
if(data10.length > 191){
const err27 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 191}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10.length < 1){
const err28 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
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
const err29 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.screen !== undefined){
let data11 = data.screen;
if(!((data11 === "ticket") || (data11 === "appointment"))){
const err30 = {instancePath:instancePath+"/screen",schemaPath:"#/properties/screen/enum",keyword:"enum",params:{allowedValues: schema46.properties.screen.enum}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.comment !== undefined){
if(typeof data.comment !== "string"){
const err31 = {instancePath:instancePath+"/comment",schemaPath:"#/properties/comment/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.validity !== undefined){
let data13 = data.validity;
if(!(((data13 === "valid") || (data13 === "invalid")) || (data13 === "invalid-temporarily"))){
const err32 = {instancePath:instancePath+"/validity",schemaPath:"#/properties/validity/enum",keyword:"enum",params:{allowedValues: schema46.properties.validity.enum}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.on !== undefined){
let data14 = data.on;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(typeof data15 === "string"){
if(data15.length < 1){
const err33 = {instancePath:instancePath+"/on/" + i1,schemaPath:"#/properties/on/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err34 = {instancePath:instancePath+"/on/" + i1,schemaPath:"#/properties/on/items/type",keyword:"type",params:{type: "string"}};
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
const err35 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.when !== undefined){
let data16 = data.when;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err36 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.to !== undefined){
let data17 = data.to;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key1 in data17){
if(!(((((((key1 === "audiences") || (key1 === "team")) || (key1 === "emails")) || (key1 === "agents")) || (key1 === "groups")) || (key1 === "roles")) || (key1 === "recipients"))){
const err37 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data17.audiences !== undefined){
let data18 = data17.audiences;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
if(typeof data18[i2] !== "string"){
const err38 = {instancePath:instancePath+"/to/audiences/" + i2,schemaPath:"#/properties/to/properties/audiences/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/to/audiences",schemaPath:"#/properties/to/properties/audiences/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data17.team !== undefined){
let data20 = data17.team;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
if(!((((data21 === "responsible") || (data21 === "accountable")) || (data21 === "consulted")) || (data21 === "informed"))){
const err40 = {instancePath:instancePath+"/to/team/" + i3,schemaPath:"#/definitions/teamRole/enum",keyword:"enum",params:{allowedValues: schema49.enum}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/to/team",schemaPath:"#/properties/to/properties/team/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.emails !== undefined){
let data22 = data17.emails;
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
if(typeof data22[i4] !== "string"){
const err42 = {instancePath:instancePath+"/to/emails/" + i4,schemaPath:"#/properties/to/properties/emails/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/to/emails",schemaPath:"#/properties/to/properties/emails/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data17.agents !== undefined){
let data24 = data17.agents;
if(Array.isArray(data24)){
const len5 = data24.length;
for(let i5=0; i5<len5; i5++){
let data25 = data24[i5];
if(typeof data25 === "string"){
if(data25.length < 1){
const err44 = {instancePath:instancePath+"/to/agents/" + i5,schemaPath:"#/properties/to/properties/agents/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err45 = {instancePath:instancePath+"/to/agents/" + i5,schemaPath:"#/properties/to/properties/agents/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/to/agents",schemaPath:"#/properties/to/properties/agents/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data17.groups !== undefined){
let data26 = data17.groups;
if(Array.isArray(data26)){
const len6 = data26.length;
for(let i6=0; i6<len6; i6++){
let data27 = data26[i6];
if(typeof data27 === "string"){
if(data27.length < 1){
const err47 = {instancePath:instancePath+"/to/groups/" + i6,schemaPath:"#/properties/to/properties/groups/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err48 = {instancePath:instancePath+"/to/groups/" + i6,schemaPath:"#/properties/to/properties/groups/items/type",keyword:"type",params:{type: "string"}};
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
const err49 = {instancePath:instancePath+"/to/groups",schemaPath:"#/properties/to/properties/groups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data17.roles !== undefined){
let data28 = data17.roles;
if(Array.isArray(data28)){
const len7 = data28.length;
for(let i7=0; i7<len7; i7++){
let data29 = data28[i7];
if(typeof data29 === "string"){
if(data29.length < 1){
const err50 = {instancePath:instancePath+"/to/roles/" + i7,schemaPath:"#/properties/to/properties/roles/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err51 = {instancePath:instancePath+"/to/roles/" + i7,schemaPath:"#/properties/to/properties/roles/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/to/roles",schemaPath:"#/properties/to/properties/roles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data17.recipients !== undefined){
let data30 = data17.recipients;
if(Array.isArray(data30)){
const len8 = data30.length;
for(let i8=0; i8<len8; i8++){
let data31 = data30[i8];
if(typeof data31 === "string"){
if(data31.length < 1){
const err53 = {instancePath:instancePath+"/to/recipients/" + i8,schemaPath:"#/properties/to/properties/recipients/items/minLength",keyword:"minLength",params:{limit: 1}};
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
const err54 = {instancePath:instancePath+"/to/recipients/" + i8,schemaPath:"#/properties/to/properties/recipients/items/type",keyword:"type",params:{type: "string"}};
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
const err55 = {instancePath:instancePath+"/to/recipients",schemaPath:"#/properties/to/properties/recipients/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.via !== undefined){
let data32 = data.via;
if(Array.isArray(data32)){
const len9 = data32.length;
for(let i9=0; i9<len9; i9++){
let data33 = data32[i9];
if((typeof data33 !== "string") && (!(data33 && typeof data33 == "object" && !Array.isArray(data33)))){
const err57 = {instancePath:instancePath+"/via/" + i9,schemaPath:"#/properties/via/items/type",keyword:"type",params:{type: schema46.properties.via.items.type}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.fallback === undefined){
const err58 = {instancePath:instancePath+"/via/" + i9,schemaPath:"#/properties/via/items/required",keyword:"required",params:{missingProperty: "fallback"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key2 in data33){
if(!((((key2 === "fallback") || (key2 === "unseen")) || (key2 === "undelivered")) || (key2 === "emergency"))){
const err59 = {instancePath:instancePath+"/via/" + i9,schemaPath:"#/properties/via/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data33.fallback !== undefined){
let data34 = data33.fallback;
if(Array.isArray(data34)){
const len10 = data34.length;
for(let i10=0; i10<len10; i10++){
if(typeof data34[i10] !== "string"){
const err60 = {instancePath:instancePath+"/via/" + i9+"/fallback/" + i10,schemaPath:"#/properties/via/items/properties/fallback/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/via/" + i9+"/fallback",schemaPath:"#/properties/via/items/properties/fallback/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data33.unseen !== undefined){
let data36 = data33.unseen;
if(typeof data36 === "string"){
if(!pattern11.test(data36)){
const err62 = {instancePath:instancePath+"/via/" + i9+"/unseen",schemaPath:"#/properties/via/items/properties/unseen/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h|d|w)$"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/via/" + i9+"/unseen",schemaPath:"#/properties/via/items/properties/unseen/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data33.undelivered !== undefined){
let data37 = data33.undelivered;
if(typeof data37 === "string"){
if(!pattern11.test(data37)){
const err64 = {instancePath:instancePath+"/via/" + i9+"/undelivered",schemaPath:"#/properties/via/items/properties/undelivered/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*(s|m|h|d|w)$"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/via/" + i9+"/undelivered",schemaPath:"#/properties/via/items/properties/undelivered/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data33.emergency !== undefined){
let data38 = data33.emergency;
if(!((data38 === "first") || (data38 === "all"))){
const err66 = {instancePath:instancePath+"/via/" + i9+"/emergency",schemaPath:"#/properties/via/items/properties/emergency/enum",keyword:"enum",params:{allowedValues: schema46.properties.via.items.properties.emergency.enum}};
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
}
}
else {
const err67 = {instancePath:instancePath+"/via",schemaPath:"#/properties/via/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.oncePerDay !== undefined){
if(typeof data.oncePerDay !== "boolean"){
const err68 = {instancePath:instancePath+"/oncePerDay",schemaPath:"#/properties/oncePerDay/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.sendWhenOutOfOffice !== undefined){
if(typeof data.sendWhenOutOfOffice !== "boolean"){
const err69 = {instancePath:instancePath+"/sendWhenOutOfOffice",schemaPath:"#/properties/sendWhenOutOfOffice/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.missed !== undefined){
let data41 = data.missed;
if(!(((data41 === "newest") || (data41 === "skip")) || (data41 === "all"))){
const err70 = {instancePath:instancePath+"/missed",schemaPath:"#/properties/missed/enum",keyword:"enum",params:{allowedValues: schema46.properties.missed.enum}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.for !== undefined){
let data42 = data.for;
if(Array.isArray(data42)){
if(data42.length < 1){
const err71 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
const len11 = data42.length;
for(let i11=0; i11<len11; i11++){
let data43 = data42[i11];
if(!(((data43 === "customer") || (data43 === "partner")) || (data43 === "internal"))){
const err72 = {instancePath:instancePath+"/for/" + i11,schemaPath:"#/properties/for/items/enum",keyword:"enum",params:{allowedValues: schema46.properties.for.items.enum}};
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
const err73 = {instancePath:instancePath+"/for",schemaPath:"#/properties/for/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.corrections !== undefined){
if(typeof data.corrections !== "boolean"){
const err74 = {instancePath:instancePath+"/corrections",schemaPath:"#/properties/corrections/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.optOut !== undefined){
let data45 = data.optOut;
if(!((data45 === "end") || (data45 === "next"))){
const err75 = {instancePath:instancePath+"/optOut",schemaPath:"#/properties/optOut/enum",keyword:"enum",params:{allowedValues: schema46.properties.optOut.enum}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.digest !== undefined){
if(typeof data.digest !== "string"){
const err76 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.preference !== undefined){
let data47 = data.preference;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key3 in data47){
if(!(((key3 === "shown") || (key3 === "hint")) || (key3 === "enabledByDefault"))){
const err77 = {instancePath:instancePath+"/preference",schemaPath:"#/properties/preference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data47.shown !== undefined){
let data48 = data47.shown;
if(!(((data48 === "hidden") || (data48 === "optional")) || (data48 === "one-required"))){
const err78 = {instancePath:instancePath+"/preference/shown",schemaPath:"#/properties/preference/properties/shown/enum",keyword:"enum",params:{allowedValues: schema46.properties.preference.properties.shown.enum}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data47.hint !== undefined){
if(typeof data47.hint !== "string"){
const err79 = {instancePath:instancePath+"/preference/hint",schemaPath:"#/properties/preference/properties/hint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data47.enabledByDefault !== undefined){
if(typeof data47.enabledByDefault !== "boolean"){
const err80 = {instancePath:instancePath+"/preference/enabledByDefault",schemaPath:"#/properties/preference/properties/enabledByDefault/type",keyword:"type",params:{type: "boolean"}};
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
const err81 = {instancePath:instancePath+"/preference",schemaPath:"#/properties/preference/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.mail !== undefined){
let data51 = data.mail;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key4 in data51){
if(!((((key4 === "template") || (key4 === "visibleForCustomer")) || (key4 === "attachments")) || (key4 === "security"))){
const err82 = {instancePath:instancePath+"/mail",schemaPath:"#/properties/mail/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data51.template !== undefined){
let data52 = data51.template;
if(typeof data52 === "string"){
if(data52.length < 1){
const err83 = {instancePath:instancePath+"/mail/template",schemaPath:"#/properties/mail/properties/template/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/mail/template",schemaPath:"#/properties/mail/properties/template/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data51.visibleForCustomer !== undefined){
if(typeof data51.visibleForCustomer !== "boolean"){
const err85 = {instancePath:instancePath+"/mail/visibleForCustomer",schemaPath:"#/properties/mail/properties/visibleForCustomer/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data51.attachments !== undefined){
if(typeof data51.attachments !== "boolean"){
const err86 = {instancePath:instancePath+"/mail/attachments",schemaPath:"#/properties/mail/properties/attachments/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data51.security !== undefined){
let data55 = data51.security;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.level === undefined){
const err87 = {instancePath:instancePath+"/mail/security",schemaPath:"#/properties/mail/properties/security/required",keyword:"required",params:{missingProperty: "level"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key5 in data55){
if(!(((key5 === "level") || (key5 === "missingSigningKey")) || (key5 === "missingEncryptionKey"))){
const err88 = {instancePath:instancePath+"/mail/security",schemaPath:"#/properties/mail/properties/security/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data55.level !== undefined){
let data56 = data55.level;
if(!((((((data56 === "PGPSign") || (data56 === "PGPCrypt")) || (data56 === "PGPSignCrypt")) || (data56 === "SMIMESign")) || (data56 === "SMIMECrypt")) || (data56 === "SMIMESignCrypt"))){
const err89 = {instancePath:instancePath+"/mail/security/level",schemaPath:"#/properties/mail/properties/security/properties/level/enum",keyword:"enum",params:{allowedValues: schema46.properties.mail.properties.security.properties.level.enum}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data55.missingSigningKey !== undefined){
let data57 = data55.missingSigningKey;
if(!((data57 === "skip") || (data57 === "send"))){
const err90 = {instancePath:instancePath+"/mail/security/missingSigningKey",schemaPath:"#/properties/mail/properties/security/properties/missingSigningKey/enum",keyword:"enum",params:{allowedValues: schema46.properties.mail.properties.security.properties.missingSigningKey.enum}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data55.missingEncryptionKey !== undefined){
let data58 = data55.missingEncryptionKey;
if(!((data58 === "skip") || (data58 === "send"))){
const err91 = {instancePath:instancePath+"/mail/security/missingEncryptionKey",schemaPath:"#/properties/mail/properties/security/properties/missingEncryptionKey/enum",keyword:"enum",params:{allowedValues: schema46.properties.mail.properties.security.properties.missingEncryptionKey.enum}};
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
const err92 = {instancePath:instancePath+"/mail/security",schemaPath:"#/properties/mail/properties/security/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/mail",schemaPath:"#/properties/mail/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.attachments !== undefined){
let data59 = data.attachments;
if(Array.isArray(data59)){
if(data59.length > 20){
const err94 = {instancePath:instancePath+"/attachments",schemaPath:"#/properties/attachments/maxItems",keyword:"maxItems",params:{limit: 20}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
const len12 = data59.length;
for(let i12=0; i12<len12; i12++){
if(!(validate61(data59[i12], {instancePath:instancePath+"/attachments/" + i12,parentData:data59,parentDataProperty:i12,rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
}
else {
const err95 = {instancePath:instancePath+"/attachments",schemaPath:"#/properties/attachments/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data.security !== undefined){
let data61 = data.security;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.method === undefined){
const err96 = {instancePath:instancePath+"/security",schemaPath:"#/properties/security/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
for(const key6 in data61){
if(!(((((key6 === "method") || (key6 === "sign")) || (key6 === "encrypt")) || (key6 === "onMissingSigningKey")) || (key6 === "onMissingEncryptionKey"))){
const err97 = {instancePath:instancePath+"/security",schemaPath:"#/properties/security/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data61.method !== undefined){
let data62 = data61.method;
if(!((data62 === "pgp") || (data62 === "smime"))){
const err98 = {instancePath:instancePath+"/security/method",schemaPath:"#/properties/security/properties/method/enum",keyword:"enum",params:{allowedValues: schema46.properties.security.properties.method.enum}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data61.sign !== undefined){
if(typeof data61.sign !== "boolean"){
const err99 = {instancePath:instancePath+"/security/sign",schemaPath:"#/properties/security/properties/sign/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data61.encrypt !== undefined){
if(typeof data61.encrypt !== "boolean"){
const err100 = {instancePath:instancePath+"/security/encrypt",schemaPath:"#/properties/security/properties/encrypt/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data61.onMissingSigningKey !== undefined){
let data65 = data61.onMissingSigningKey;
if(!(((data65 === "skip") || (data65 === "send-unsigned")) || (data65 === "fail"))){
const err101 = {instancePath:instancePath+"/security/onMissingSigningKey",schemaPath:"#/properties/security/properties/onMissingSigningKey/enum",keyword:"enum",params:{allowedValues: schema46.properties.security.properties.onMissingSigningKey.enum}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data61.onMissingEncryptionKey !== undefined){
let data66 = data61.onMissingEncryptionKey;
if(!((data66 === "skip") || (data66 === "fail"))){
const err102 = {instancePath:instancePath+"/security/onMissingEncryptionKey",schemaPath:"#/properties/security/properties/onMissingEncryptionKey/enum",keyword:"enum",params:{allowedValues: schema46.properties.security.properties.onMissingEncryptionKey.enum}};
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
const err103 = {instancePath:instancePath+"/security",schemaPath:"#/properties/security/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.from !== undefined){
let data67 = data.from;
if(typeof data67 === "string"){
if(data67.length < 1){
const err104 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.message !== undefined){
let data68 = data.message;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key7 in data68){
if(!((((key7 === "template") || (key7 === "on")) || (key7 === "engine")) || (pattern15.test(key7)))){
const err106 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data68.template !== undefined){
let data69 = data68.template;
if(typeof data69 === "string"){
if(data69.length < 1){
const err107 = {instancePath:instancePath+"/message/template",schemaPath:"#/properties/message/properties/template/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/message/template",schemaPath:"#/properties/message/properties/template/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data68.on !== undefined){
let data70 = data68.on;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
for(const key8 in data70){
let data71 = data70[key8];
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(Object.keys(data71).length < 1){
const err109 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/message/properties/on/additionalProperties/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
for(const key9 in data71){
let data72 = data71[key9];
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(Object.keys(data72).length < 1){
const err110 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/words/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key10 in data72){
if(!(((((key10 === "subject") || (key10 === "body")) || (key10 === "short")) || (key10 === "preheader")) || (key10 === "format"))){
const err111 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/words/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data72.subject !== undefined){
let data73 = data72.subject;
if(typeof data73 === "string"){
if(data73.length < 1){
const err112 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/definitions/words/properties/subject/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/definitions/words/properties/subject/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data72.body !== undefined){
let data74 = data72.body;
if(typeof data74 === "string"){
if(data74.length < 1){
const err114 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/definitions/words/properties/body/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/definitions/words/properties/body/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data72.short !== undefined){
let data75 = data72.short;
if(typeof data75 === "string"){
if(data75.length < 1){
const err116 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/short",schemaPath:"#/definitions/words/properties/short/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/short",schemaPath:"#/definitions/words/properties/short/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data72.preheader !== undefined){
let data76 = data72.preheader;
if(typeof data76 === "string"){
if(data76.length < 1){
const err118 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/preheader",schemaPath:"#/definitions/words/properties/preheader/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
else {
const err119 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/preheader",schemaPath:"#/definitions/words/properties/preheader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data72.format !== undefined){
let data77 = data72.format;
if(!((data77 === "text") || (data77 === "html"))){
const err120 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/format",schemaPath:"#/definitions/words/properties/format/enum",keyword:"enum",params:{allowedValues: schema52.properties.format.enum}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/words/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
else {
const err122 = {instancePath:instancePath+"/message/on/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/message/properties/on/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath:instancePath+"/message/on",schemaPath:"#/properties/message/properties/on/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data68.engine !== undefined){
let data78 = data68.engine;
if(!((data78 === "notify") || (data78 === "otobo"))){
const err124 = {instancePath:instancePath+"/message/engine",schemaPath:"#/properties/message/properties/engine/enum",keyword:"enum",params:{allowedValues: schema46.properties.message.properties.engine.enum}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
for(const key11 in data68){
if(pattern15.test(key11)){
let data79 = data68[key11];
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(Object.keys(data79).length < 1){
const err125 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/words/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
for(const key12 in data79){
if(!(((((key12 === "subject") || (key12 === "body")) || (key12 === "short")) || (key12 === "preheader")) || (key12 === "format"))){
const err126 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/words/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data79.subject !== undefined){
let data80 = data79.subject;
if(typeof data80 === "string"){
if(data80.length < 1){
const err127 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/definitions/words/properties/subject/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/definitions/words/properties/subject/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data79.body !== undefined){
let data81 = data79.body;
if(typeof data81 === "string"){
if(data81.length < 1){
const err129 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/definitions/words/properties/body/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/definitions/words/properties/body/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data79.short !== undefined){
let data82 = data79.short;
if(typeof data82 === "string"){
if(data82.length < 1){
const err131 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/short",schemaPath:"#/definitions/words/properties/short/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/short",schemaPath:"#/definitions/words/properties/short/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data79.preheader !== undefined){
let data83 = data79.preheader;
if(typeof data83 === "string"){
if(data83.length < 1){
const err133 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/preheader",schemaPath:"#/definitions/words/properties/preheader/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/preheader",schemaPath:"#/definitions/words/properties/preheader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data79.format !== undefined){
let data84 = data79.format;
if(!((data84 === "text") || (data84 === "html"))){
const err135 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/format",schemaPath:"#/definitions/words/properties/format/enum",keyword:"enum",params:{allowedValues: schema52.properties.format.enum}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/message/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/words/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
}
else {
const err137 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data["x-otobo"] !== undefined){
let data85 = data["x-otobo"];
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
for(const key13 in data85){
if(!(func2.call(schema46.properties["x-otobo"].properties, key13))){
const err138 = {instancePath:instancePath+"/x-otobo",schemaPath:"#/properties/x-otobo/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data85.id !== undefined){
let data86 = data85.id;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err139 = {instancePath:instancePath+"/x-otobo/id",schemaPath:"#/properties/x-otobo/properties/id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data85.createTime !== undefined){
if(typeof data85.createTime !== "string"){
const err140 = {instancePath:instancePath+"/x-otobo/createTime",schemaPath:"#/properties/x-otobo/properties/createTime/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data85.createBy !== undefined){
let data88 = data85.createBy;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
const err141 = {instancePath:instancePath+"/x-otobo/createBy",schemaPath:"#/properties/x-otobo/properties/createBy/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data85.changeTime !== undefined){
if(typeof data85.changeTime !== "string"){
const err142 = {instancePath:instancePath+"/x-otobo/changeTime",schemaPath:"#/properties/x-otobo/properties/changeTime/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data85.changeBy !== undefined){
let data90 = data85.changeBy;
if(!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90)))){
const err143 = {instancePath:instancePath+"/x-otobo/changeBy",schemaPath:"#/properties/x-otobo/properties/changeBy/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data85.emptyComment !== undefined){
if(typeof data85.emptyComment !== "boolean"){
const err144 = {instancePath:instancePath+"/x-otobo/emptyComment",schemaPath:"#/properties/x-otobo/properties/emptyComment/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data85.data !== undefined){
let data92 = data85.data;
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
for(const key14 in data92){
let data93 = data92[key14];
if(Array.isArray(data93)){
const len13 = data93.length;
for(let i13=0; i13<len13; i13++){
if(typeof data93[i13] !== "string"){
const err145 = {instancePath:instancePath+"/x-otobo/data/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i13,schemaPath:"#/properties/x-otobo/properties/data/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err146 = {instancePath:instancePath+"/x-otobo/data/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/x-otobo/properties/data/additionalProperties/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath:instancePath+"/x-otobo/data",schemaPath:"#/properties/x-otobo/properties/data/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data85.messages !== undefined){
let data95 = data85.messages;
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
for(const key15 in data95){
let data96 = data95[key15];
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.subject === undefined){
const err148 = {instancePath:instancePath+"/x-otobo/messages/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/x-otobo/properties/messages/additionalProperties/required",keyword:"required",params:{missingProperty: "subject"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data96.body === undefined){
const err149 = {instancePath:instancePath+"/x-otobo/messages/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/x-otobo/properties/messages/additionalProperties/required",keyword:"required",params:{missingProperty: "body"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data96.contentType === undefined){
const err150 = {instancePath:instancePath+"/x-otobo/messages/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/x-otobo/properties/messages/additionalProperties/required",keyword:"required",params:{missingProperty: "contentType"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
for(const key16 in data96){
if(!(((key16 === "subject") || (key16 === "body")) || (key16 === "contentType"))){
const err151 = {instancePath:instancePath+"/x-otobo/messages/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/x-otobo/properties/messages/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data96.subject !== undefined){
if(typeof data96.subject !== "string"){
const err152 = {instancePath:instancePath+"/x-otobo/messages/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/subject",schemaPath:"#/properties/x-otobo/properties/messages/additionalProperties/properties/subject/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data96.body !== undefined){
if(typeof data96.body !== "string"){
const err153 = {instancePath:instancePath+"/x-otobo/messages/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/body",schemaPath:"#/properties/x-otobo/properties/messages/additionalProperties/properties/body/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data96.contentType !== undefined){
if(typeof data96.contentType !== "string"){
const err154 = {instancePath:instancePath+"/x-otobo/messages/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/contentType",schemaPath:"#/properties/x-otobo/properties/messages/additionalProperties/properties/contentType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/x-otobo/messages/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/x-otobo/properties/messages/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/x-otobo/messages",schemaPath:"#/properties/x-otobo/properties/messages/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data85.file !== undefined){
let data100 = data85.file;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
for(const key17 in data100){
if(!(((key17 === "position") || (key17 === "ids")) || (key17 === "multiline"))){
const err157 = {instancePath:instancePath+"/x-otobo/file",schemaPath:"#/properties/x-otobo/properties/file/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data100.position !== undefined){
let data101 = data100.position;
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
const err158 = {instancePath:instancePath+"/x-otobo/file/position",schemaPath:"#/properties/x-otobo/properties/file/properties/position/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data100.ids !== undefined){
let data102 = data100.ids;
if(!((data102 === "plain") || (data102 === "quoted"))){
const err159 = {instancePath:instancePath+"/x-otobo/file/ids",schemaPath:"#/properties/x-otobo/properties/file/properties/ids/enum",keyword:"enum",params:{allowedValues: schema46.properties["x-otobo"].properties.file.properties.ids.enum}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data100.multiline !== undefined){
let data103 = data100.multiline;
if(!((data103 === "literal") || (data103 === "quoted"))){
const err160 = {instancePath:instancePath+"/x-otobo/file/multiline",schemaPath:"#/properties/x-otobo/properties/file/properties/multiline/enum",keyword:"enum",params:{allowedValues: schema46.properties["x-otobo"].properties.file.properties.multiline.enum}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
else {
const err161 = {instancePath:instancePath+"/x-otobo/file",schemaPath:"#/properties/x-otobo/properties/file/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/x-otobo",schemaPath:"#/properties/x-otobo/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}

export const validateDirectory = validate63;
const schema54 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"directory.schema.json","type":"object","additionalProperties":false,"required":["kind","id"],"properties":{"kind":{"const":"directory"},"id":{"$ref":"#/definitions/id"},"was":{"type":"array","items":{"$ref":"#/definitions/id"}},"agents":{"type":["array","object"],"items":{"$ref":"#/definitions/agent"},"additionalProperties":false,"properties":{"csv":{"type":"string"},"json":{"type":"string"}}},"customers":{"type":["array","object"],"items":{"$ref":"#/definitions/customer"},"additionalProperties":false,"properties":{"csv":{"type":"string"},"json":{"type":"string"}}},"groups":{"type":["array","object"],"items":{"$ref":"#/definitions/group"},"additionalProperties":false,"properties":{"csv":{"type":"string"},"json":{"type":"string"}}},"roles":{"type":["array","object"],"items":{"$ref":"#/definitions/role"},"additionalProperties":false,"properties":{"csv":{"type":"string"},"json":{"type":"string"}}},"queues":{"type":["array","object"],"items":{"$ref":"#/definitions/queue"},"additionalProperties":false,"properties":{"csv":{"type":"string"},"json":{"type":"string"}}},"services":{"type":["array","object"],"items":{"$ref":"#/definitions/service"},"additionalProperties":false,"properties":{"csv":{"type":"string"},"json":{"type":"string"}}},"serviceLevels":{"type":["array","object"],"items":{"$ref":"#/definitions/serviceLevel"},"additionalProperties":false,"properties":{"csv":{"type":"string"},"json":{"type":"string"}}},"calendars":{"type":["array","object"],"items":{"$ref":"#/definitions/calendar"},"additionalProperties":false,"properties":{"csv":{"type":"string"},"json":{"type":"string"}}},"dynamicFields":{"type":["array","object"],"items":{"$ref":"#/definitions/dynamicField"},"additionalProperties":false,"properties":{"csv":{"type":"string"},"json":{"type":"string"}}},"systemAddresses":{"type":"array","items":{"type":"string"}},"vocabulary":{"type":"object","additionalProperties":false,"properties":{"states":{"type":"object","additionalProperties":{"type":"string"}},"priorities":{"type":"object","additionalProperties":{"type":"string"}},"locks":{"type":"object","additionalProperties":{"type":"string"}},"types":{"type":"object","additionalProperties":{"type":"string"}}}}},"definitions":{"id":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128},"agent":{"type":"object","additionalProperties":false,"required":["login"],"properties":{"id":{"type":["string","integer"]},"login":{"type":"string"},"email":{"type":"string"},"firstName":{"type":"string"},"lastName":{"type":"string"},"language":{"type":"string"},"timezone":{"type":"string"},"title":{"type":"string"},"valid":{"type":["boolean","string","integer"]},"outOfOffice":{"type":["object","string"],"additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string"},"to":{"type":"string"}}},"groups":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"roles":{"type":"array","items":{"type":["string","integer"]}},"queues":{"type":"array","items":{"type":["string","integer"]}},"services":{"type":"array","items":{"type":["string","integer"]}},"notifications":{"type":"object","additionalProperties":{"type":"boolean"}},"preferences":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}}}},"customer":{"type":"object","additionalProperties":false,"required":["login"],"properties":{"login":{"type":"string"},"email":{"type":"string"},"firstName":{"type":"string"},"lastName":{"type":"string"},"language":{"type":"string"},"timezone":{"type":"string"},"title":{"type":"string"},"phone":{"type":"string"},"customerId":{"type":"string"},"company":{"type":["object","string"],"additionalProperties":{"type":["string","number"]}},"groups":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"preferences":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}}}},"group":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"members":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}},"role":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"members":{"type":"array","items":{"type":["string","integer"]}},"permissions":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}},"queue":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"group":{"type":["string","integer"]},"calendar":{"type":"string"},"email":{"type":"string"},"sender":{"type":"string"},"subscribers":{"type":"array","items":{"type":["string","integer"]}}}},"service":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"subscribers":{"type":"array","items":{"type":["string","integer"]}}}},"serviceLevel":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"calendar":{"type":"string"}}},"calendar":{"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"group":{"type":["string","integer"]},"color":{"type":"string"}}},"dynamicField":{"type":"object","additionalProperties":false,"required":["name","type"],"properties":{"name":{"type":"string"},"type":{"type":"string"},"values":{"type":"object","additionalProperties":{"type":"string"}},"translatable":{"type":"boolean"}}}}};
const schema55 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","maxLength":128};
const schema57 = {"type":"object","additionalProperties":false,"required":["login"],"properties":{"id":{"type":["string","integer"]},"login":{"type":"string"},"email":{"type":"string"},"firstName":{"type":"string"},"lastName":{"type":"string"},"language":{"type":"string"},"timezone":{"type":"string"},"title":{"type":"string"},"valid":{"type":["boolean","string","integer"]},"outOfOffice":{"type":["object","string"],"additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string"},"to":{"type":"string"}}},"groups":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"roles":{"type":"array","items":{"type":["string","integer"]}},"queues":{"type":"array","items":{"type":["string","integer"]}},"services":{"type":"array","items":{"type":["string","integer"]}},"notifications":{"type":"object","additionalProperties":{"type":"boolean"}},"preferences":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}}}};
const schema58 = {"type":"object","additionalProperties":false,"required":["login"],"properties":{"login":{"type":"string"},"email":{"type":"string"},"firstName":{"type":"string"},"lastName":{"type":"string"},"language":{"type":"string"},"timezone":{"type":"string"},"title":{"type":"string"},"phone":{"type":"string"},"customerId":{"type":"string"},"company":{"type":["object","string"],"additionalProperties":{"type":["string","number"]}},"groups":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}},"preferences":{"type":"object","additionalProperties":{"type":["string","number","boolean"]}}}};
const schema59 = {"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"members":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}};
const schema60 = {"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"members":{"type":"array","items":{"type":["string","integer"]}},"permissions":{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}}};
const schema61 = {"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"group":{"type":["string","integer"]},"calendar":{"type":"string"},"email":{"type":"string"},"sender":{"type":"string"},"subscribers":{"type":"array","items":{"type":["string","integer"]}}}};
const schema62 = {"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"subscribers":{"type":"array","items":{"type":["string","integer"]}}}};
const schema63 = {"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"calendar":{"type":"string"}}};
const schema64 = {"type":"object","additionalProperties":false,"required":["id","name"],"properties":{"id":{"type":["string","integer"]},"name":{"type":"string"},"group":{"type":["string","integer"]},"color":{"type":"string"}}};
const schema65 = {"type":"object","additionalProperties":false,"required":["name","type"],"properties":{"name":{"type":"string"},"type":{"type":"string"},"values":{"type":"object","additionalProperties":{"type":"string"}},"translatable":{"type":"boolean"}}};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="directory.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema54.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kind !== undefined){
if("directory" !== data.kind){
const err3 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "directory"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(data1.length > 128){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern0.test(data1)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
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
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.was !== undefined){
let data2 = data.was;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(data3.length > 128){
const err7 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/maxLength",keyword:"maxLength",params:{limit: 128}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern0.test(data3)){
const err8 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"}};
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
const err9 = {instancePath:instancePath+"/was/" + i0,schemaPath:"#/definitions/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/was",schemaPath:"#/properties/was/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.agents !== undefined){
let data4 = data.agents;
if(!data4 || typeof data4 != "object"){
const err11 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: schema54.properties.agents.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.login === undefined){
const err12 = {instancePath:instancePath+"/agents/" + i1,schemaPath:"#/definitions/agent/required",keyword:"required",params:{missingProperty: "login"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data5){
if(!(func2.call(schema57.properties, key1))){
const err13 = {instancePath:instancePath+"/agents/" + i1,schemaPath:"#/definitions/agent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.id !== undefined){
let data6 = data5.id;
if((typeof data6 !== "string") && (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6))))){
const err14 = {instancePath:instancePath+"/agents/" + i1+"/id",schemaPath:"#/definitions/agent/properties/id/type",keyword:"type",params:{type: schema57.properties.id.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.login !== undefined){
if(typeof data5.login !== "string"){
const err15 = {instancePath:instancePath+"/agents/" + i1+"/login",schemaPath:"#/definitions/agent/properties/login/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.email !== undefined){
if(typeof data5.email !== "string"){
const err16 = {instancePath:instancePath+"/agents/" + i1+"/email",schemaPath:"#/definitions/agent/properties/email/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.firstName !== undefined){
if(typeof data5.firstName !== "string"){
const err17 = {instancePath:instancePath+"/agents/" + i1+"/firstName",schemaPath:"#/definitions/agent/properties/firstName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.lastName !== undefined){
if(typeof data5.lastName !== "string"){
const err18 = {instancePath:instancePath+"/agents/" + i1+"/lastName",schemaPath:"#/definitions/agent/properties/lastName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.language !== undefined){
if(typeof data5.language !== "string"){
const err19 = {instancePath:instancePath+"/agents/" + i1+"/language",schemaPath:"#/definitions/agent/properties/language/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.timezone !== undefined){
if(typeof data5.timezone !== "string"){
const err20 = {instancePath:instancePath+"/agents/" + i1+"/timezone",schemaPath:"#/definitions/agent/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data5.title !== undefined){
if(typeof data5.title !== "string"){
const err21 = {instancePath:instancePath+"/agents/" + i1+"/title",schemaPath:"#/definitions/agent/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.valid !== undefined){
let data14 = data5.valid;
if(((typeof data14 !== "boolean") && (typeof data14 !== "string")) && (!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14))))){
const err22 = {instancePath:instancePath+"/agents/" + i1+"/valid",schemaPath:"#/definitions/agent/properties/valid/type",keyword:"type",params:{type: schema57.properties.valid.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data5.outOfOffice !== undefined){
let data15 = data5.outOfOffice;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (typeof data15 !== "string")){
const err23 = {instancePath:instancePath+"/agents/" + i1+"/outOfOffice",schemaPath:"#/definitions/agent/properties/outOfOffice/type",keyword:"type",params:{type: schema57.properties.outOfOffice.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.from === undefined){
const err24 = {instancePath:instancePath+"/agents/" + i1+"/outOfOffice",schemaPath:"#/definitions/agent/properties/outOfOffice/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data15.to === undefined){
const err25 = {instancePath:instancePath+"/agents/" + i1+"/outOfOffice",schemaPath:"#/definitions/agent/properties/outOfOffice/required",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data15){
if(!((key2 === "from") || (key2 === "to"))){
const err26 = {instancePath:instancePath+"/agents/" + i1+"/outOfOffice",schemaPath:"#/definitions/agent/properties/outOfOffice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.from !== undefined){
if(typeof data15.from !== "string"){
const err27 = {instancePath:instancePath+"/agents/" + i1+"/outOfOffice/from",schemaPath:"#/definitions/agent/properties/outOfOffice/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data15.to !== undefined){
if(typeof data15.to !== "string"){
const err28 = {instancePath:instancePath+"/agents/" + i1+"/outOfOffice/to",schemaPath:"#/definitions/agent/properties/outOfOffice/properties/to/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
if(data5.groups !== undefined){
let data18 = data5.groups;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key3 in data18){
let data19 = data18[key3];
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
if(typeof data19[i2] !== "string"){
const err29 = {instancePath:instancePath+"/agents/" + i1+"/groups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i2,schemaPath:"#/definitions/agent/properties/groups/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/agents/" + i1+"/groups/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/agent/properties/groups/additionalProperties/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/agents/" + i1+"/groups",schemaPath:"#/definitions/agent/properties/groups/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data5.roles !== undefined){
let data21 = data5.roles;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
let data22 = data21[i3];
if((typeof data22 !== "string") && (!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22))))){
const err32 = {instancePath:instancePath+"/agents/" + i1+"/roles/" + i3,schemaPath:"#/definitions/agent/properties/roles/items/type",keyword:"type",params:{type: schema57.properties.roles.items.type}};
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
const err33 = {instancePath:instancePath+"/agents/" + i1+"/roles",schemaPath:"#/definitions/agent/properties/roles/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data5.queues !== undefined){
let data23 = data5.queues;
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if((typeof data24 !== "string") && (!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24))))){
const err34 = {instancePath:instancePath+"/agents/" + i1+"/queues/" + i4,schemaPath:"#/definitions/agent/properties/queues/items/type",keyword:"type",params:{type: schema57.properties.queues.items.type}};
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
const err35 = {instancePath:instancePath+"/agents/" + i1+"/queues",schemaPath:"#/definitions/agent/properties/queues/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data5.services !== undefined){
let data25 = data5.services;
if(Array.isArray(data25)){
const len5 = data25.length;
for(let i5=0; i5<len5; i5++){
let data26 = data25[i5];
if((typeof data26 !== "string") && (!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26))))){
const err36 = {instancePath:instancePath+"/agents/" + i1+"/services/" + i5,schemaPath:"#/definitions/agent/properties/services/items/type",keyword:"type",params:{type: schema57.properties.services.items.type}};
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
const err37 = {instancePath:instancePath+"/agents/" + i1+"/services",schemaPath:"#/definitions/agent/properties/services/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data5.notifications !== undefined){
let data27 = data5.notifications;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
for(const key4 in data27){
if(typeof data27[key4] !== "boolean"){
const err38 = {instancePath:instancePath+"/agents/" + i1+"/notifications/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/agent/properties/notifications/additionalProperties/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/agents/" + i1+"/notifications",schemaPath:"#/definitions/agent/properties/notifications/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data5.preferences !== undefined){
let data29 = data5.preferences;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key5 in data29){
let data30 = data29[key5];
if(((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))) && (typeof data30 !== "boolean")){
const err40 = {instancePath:instancePath+"/agents/" + i1+"/preferences/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/agent/properties/preferences/additionalProperties/type",keyword:"type",params:{type: schema57.properties.preferences.additionalProperties.type}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/agents/" + i1+"/preferences",schemaPath:"#/definitions/agent/properties/preferences/type",keyword:"type",params:{type: "object"}};
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
const err42 = {instancePath:instancePath+"/agents/" + i1,schemaPath:"#/definitions/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key6 in data4){
if(!((key6 === "csv") || (key6 === "json"))){
const err43 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data4.csv !== undefined){
if(typeof data4.csv !== "string"){
const err44 = {instancePath:instancePath+"/agents/csv",schemaPath:"#/properties/agents/properties/csv/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data4.json !== undefined){
if(typeof data4.json !== "string"){
const err45 = {instancePath:instancePath+"/agents/json",schemaPath:"#/properties/agents/properties/json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
if(data.customers !== undefined){
let data33 = data.customers;
if(!data33 || typeof data33 != "object"){
const err46 = {instancePath:instancePath+"/customers",schemaPath:"#/properties/customers/type",keyword:"type",params:{type: schema54.properties.customers.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(Array.isArray(data33)){
const len6 = data33.length;
for(let i6=0; i6<len6; i6++){
let data34 = data33[i6];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.login === undefined){
const err47 = {instancePath:instancePath+"/customers/" + i6,schemaPath:"#/definitions/customer/required",keyword:"required",params:{missingProperty: "login"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key7 in data34){
if(!(func2.call(schema58.properties, key7))){
const err48 = {instancePath:instancePath+"/customers/" + i6,schemaPath:"#/definitions/customer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data34.login !== undefined){
if(typeof data34.login !== "string"){
const err49 = {instancePath:instancePath+"/customers/" + i6+"/login",schemaPath:"#/definitions/customer/properties/login/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data34.email !== undefined){
if(typeof data34.email !== "string"){
const err50 = {instancePath:instancePath+"/customers/" + i6+"/email",schemaPath:"#/definitions/customer/properties/email/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data34.firstName !== undefined){
if(typeof data34.firstName !== "string"){
const err51 = {instancePath:instancePath+"/customers/" + i6+"/firstName",schemaPath:"#/definitions/customer/properties/firstName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data34.lastName !== undefined){
if(typeof data34.lastName !== "string"){
const err52 = {instancePath:instancePath+"/customers/" + i6+"/lastName",schemaPath:"#/definitions/customer/properties/lastName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data34.language !== undefined){
if(typeof data34.language !== "string"){
const err53 = {instancePath:instancePath+"/customers/" + i6+"/language",schemaPath:"#/definitions/customer/properties/language/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data34.timezone !== undefined){
if(typeof data34.timezone !== "string"){
const err54 = {instancePath:instancePath+"/customers/" + i6+"/timezone",schemaPath:"#/definitions/customer/properties/timezone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data34.title !== undefined){
if(typeof data34.title !== "string"){
const err55 = {instancePath:instancePath+"/customers/" + i6+"/title",schemaPath:"#/definitions/customer/properties/title/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data34.phone !== undefined){
if(typeof data34.phone !== "string"){
const err56 = {instancePath:instancePath+"/customers/" + i6+"/phone",schemaPath:"#/definitions/customer/properties/phone/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data34.customerId !== undefined){
if(typeof data34.customerId !== "string"){
const err57 = {instancePath:instancePath+"/customers/" + i6+"/customerId",schemaPath:"#/definitions/customer/properties/customerId/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data34.company !== undefined){
let data44 = data34.company;
if((!(data44 && typeof data44 == "object" && !Array.isArray(data44))) && (typeof data44 !== "string")){
const err58 = {instancePath:instancePath+"/customers/" + i6+"/company",schemaPath:"#/definitions/customer/properties/company/type",keyword:"type",params:{type: schema58.properties.company.type}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key8 in data44){
let data45 = data44[key8];
if((typeof data45 !== "string") && (!((typeof data45 == "number") && (isFinite(data45))))){
const err59 = {instancePath:instancePath+"/customers/" + i6+"/company/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/customer/properties/company/additionalProperties/type",keyword:"type",params:{type: schema58.properties.company.additionalProperties.type}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
}
if(data34.groups !== undefined){
let data46 = data34.groups;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key9 in data46){
let data47 = data46[key9];
if(Array.isArray(data47)){
const len7 = data47.length;
for(let i7=0; i7<len7; i7++){
if(typeof data47[i7] !== "string"){
const err60 = {instancePath:instancePath+"/customers/" + i6+"/groups/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/definitions/customer/properties/groups/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/customers/" + i6+"/groups/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/customer/properties/groups/additionalProperties/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/customers/" + i6+"/groups",schemaPath:"#/definitions/customer/properties/groups/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data34.preferences !== undefined){
let data49 = data34.preferences;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key10 in data49){
let data50 = data49[key10];
if(((typeof data50 !== "string") && (!((typeof data50 == "number") && (isFinite(data50))))) && (typeof data50 !== "boolean")){
const err63 = {instancePath:instancePath+"/customers/" + i6+"/preferences/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/customer/properties/preferences/additionalProperties/type",keyword:"type",params:{type: schema58.properties.preferences.additionalProperties.type}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/customers/" + i6+"/preferences",schemaPath:"#/definitions/customer/properties/preferences/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/customers/" + i6,schemaPath:"#/definitions/customer/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key11 in data33){
if(!((key11 === "csv") || (key11 === "json"))){
const err66 = {instancePath:instancePath+"/customers",schemaPath:"#/properties/customers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data33.csv !== undefined){
if(typeof data33.csv !== "string"){
const err67 = {instancePath:instancePath+"/customers/csv",schemaPath:"#/properties/customers/properties/csv/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data33.json !== undefined){
if(typeof data33.json !== "string"){
const err68 = {instancePath:instancePath+"/customers/json",schemaPath:"#/properties/customers/properties/json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
}
if(data.groups !== undefined){
let data53 = data.groups;
if(!data53 || typeof data53 != "object"){
const err69 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: schema54.properties.groups.type}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(Array.isArray(data53)){
const len8 = data53.length;
for(let i8=0; i8<len8; i8++){
let data54 = data53[i8];
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
if(data54.id === undefined){
const err70 = {instancePath:instancePath+"/groups/" + i8,schemaPath:"#/definitions/group/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data54.name === undefined){
const err71 = {instancePath:instancePath+"/groups/" + i8,schemaPath:"#/definitions/group/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key12 in data54){
if(!(((key12 === "id") || (key12 === "name")) || (key12 === "members"))){
const err72 = {instancePath:instancePath+"/groups/" + i8,schemaPath:"#/definitions/group/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data54.id !== undefined){
let data55 = data54.id;
if((typeof data55 !== "string") && (!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55))))){
const err73 = {instancePath:instancePath+"/groups/" + i8+"/id",schemaPath:"#/definitions/group/properties/id/type",keyword:"type",params:{type: schema59.properties.id.type}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data54.name !== undefined){
if(typeof data54.name !== "string"){
const err74 = {instancePath:instancePath+"/groups/" + i8+"/name",schemaPath:"#/definitions/group/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data54.members !== undefined){
let data57 = data54.members;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key13 in data57){
let data58 = data57[key13];
if(Array.isArray(data58)){
const len9 = data58.length;
for(let i9=0; i9<len9; i9++){
if(typeof data58[i9] !== "string"){
const err75 = {instancePath:instancePath+"/groups/" + i8+"/members/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i9,schemaPath:"#/definitions/group/properties/members/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/groups/" + i8+"/members/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/group/properties/members/additionalProperties/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/groups/" + i8+"/members",schemaPath:"#/definitions/group/properties/members/type",keyword:"type",params:{type: "object"}};
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
const err78 = {instancePath:instancePath+"/groups/" + i8,schemaPath:"#/definitions/group/type",keyword:"type",params:{type: "object"}};
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
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key14 in data53){
if(!((key14 === "csv") || (key14 === "json"))){
const err79 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data53.csv !== undefined){
if(typeof data53.csv !== "string"){
const err80 = {instancePath:instancePath+"/groups/csv",schemaPath:"#/properties/groups/properties/csv/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data53.json !== undefined){
if(typeof data53.json !== "string"){
const err81 = {instancePath:instancePath+"/groups/json",schemaPath:"#/properties/groups/properties/json/type",keyword:"type",params:{type: "string"}};
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
}
if(data.roles !== undefined){
let data62 = data.roles;
if(!data62 || typeof data62 != "object"){
const err82 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: schema54.properties.roles.type}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(Array.isArray(data62)){
const len10 = data62.length;
for(let i10=0; i10<len10; i10++){
let data63 = data62[i10];
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.id === undefined){
const err83 = {instancePath:instancePath+"/roles/" + i10,schemaPath:"#/definitions/role/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data63.name === undefined){
const err84 = {instancePath:instancePath+"/roles/" + i10,schemaPath:"#/definitions/role/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
for(const key15 in data63){
if(!((((key15 === "id") || (key15 === "name")) || (key15 === "members")) || (key15 === "permissions"))){
const err85 = {instancePath:instancePath+"/roles/" + i10,schemaPath:"#/definitions/role/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data63.id !== undefined){
let data64 = data63.id;
if((typeof data64 !== "string") && (!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64))))){
const err86 = {instancePath:instancePath+"/roles/" + i10+"/id",schemaPath:"#/definitions/role/properties/id/type",keyword:"type",params:{type: schema60.properties.id.type}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data63.name !== undefined){
if(typeof data63.name !== "string"){
const err87 = {instancePath:instancePath+"/roles/" + i10+"/name",schemaPath:"#/definitions/role/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data63.members !== undefined){
let data66 = data63.members;
if(Array.isArray(data66)){
const len11 = data66.length;
for(let i11=0; i11<len11; i11++){
let data67 = data66[i11];
if((typeof data67 !== "string") && (!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67))))){
const err88 = {instancePath:instancePath+"/roles/" + i10+"/members/" + i11,schemaPath:"#/definitions/role/properties/members/items/type",keyword:"type",params:{type: schema60.properties.members.items.type}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/roles/" + i10+"/members",schemaPath:"#/definitions/role/properties/members/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data63.permissions !== undefined){
let data68 = data63.permissions;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key16 in data68){
let data69 = data68[key16];
if(Array.isArray(data69)){
const len12 = data69.length;
for(let i12=0; i12<len12; i12++){
if(typeof data69[i12] !== "string"){
const err90 = {instancePath:instancePath+"/roles/" + i10+"/permissions/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i12,schemaPath:"#/definitions/role/properties/permissions/additionalProperties/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/roles/" + i10+"/permissions/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/role/properties/permissions/additionalProperties/type",keyword:"type",params:{type: "array"}};
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
const err92 = {instancePath:instancePath+"/roles/" + i10+"/permissions",schemaPath:"#/definitions/role/properties/permissions/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/roles/" + i10,schemaPath:"#/definitions/role/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key17 in data62){
if(!((key17 === "csv") || (key17 === "json"))){
const err94 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data62.csv !== undefined){
if(typeof data62.csv !== "string"){
const err95 = {instancePath:instancePath+"/roles/csv",schemaPath:"#/properties/roles/properties/csv/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data62.json !== undefined){
if(typeof data62.json !== "string"){
const err96 = {instancePath:instancePath+"/roles/json",schemaPath:"#/properties/roles/properties/json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
if(data.queues !== undefined){
let data73 = data.queues;
if(!data73 || typeof data73 != "object"){
const err97 = {instancePath:instancePath+"/queues",schemaPath:"#/properties/queues/type",keyword:"type",params:{type: schema54.properties.queues.type}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(Array.isArray(data73)){
const len13 = data73.length;
for(let i13=0; i13<len13; i13++){
let data74 = data73[i13];
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.id === undefined){
const err98 = {instancePath:instancePath+"/queues/" + i13,schemaPath:"#/definitions/queue/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data74.name === undefined){
const err99 = {instancePath:instancePath+"/queues/" + i13,schemaPath:"#/definitions/queue/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key18 in data74){
if(!(((((((key18 === "id") || (key18 === "name")) || (key18 === "group")) || (key18 === "calendar")) || (key18 === "email")) || (key18 === "sender")) || (key18 === "subscribers"))){
const err100 = {instancePath:instancePath+"/queues/" + i13,schemaPath:"#/definitions/queue/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data74.id !== undefined){
let data75 = data74.id;
if((typeof data75 !== "string") && (!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75))))){
const err101 = {instancePath:instancePath+"/queues/" + i13+"/id",schemaPath:"#/definitions/queue/properties/id/type",keyword:"type",params:{type: schema61.properties.id.type}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data74.name !== undefined){
if(typeof data74.name !== "string"){
const err102 = {instancePath:instancePath+"/queues/" + i13+"/name",schemaPath:"#/definitions/queue/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data74.group !== undefined){
let data77 = data74.group;
if((typeof data77 !== "string") && (!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77))))){
const err103 = {instancePath:instancePath+"/queues/" + i13+"/group",schemaPath:"#/definitions/queue/properties/group/type",keyword:"type",params:{type: schema61.properties.group.type}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data74.calendar !== undefined){
if(typeof data74.calendar !== "string"){
const err104 = {instancePath:instancePath+"/queues/" + i13+"/calendar",schemaPath:"#/definitions/queue/properties/calendar/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data74.email !== undefined){
if(typeof data74.email !== "string"){
const err105 = {instancePath:instancePath+"/queues/" + i13+"/email",schemaPath:"#/definitions/queue/properties/email/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data74.sender !== undefined){
if(typeof data74.sender !== "string"){
const err106 = {instancePath:instancePath+"/queues/" + i13+"/sender",schemaPath:"#/definitions/queue/properties/sender/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data74.subscribers !== undefined){
let data81 = data74.subscribers;
if(Array.isArray(data81)){
const len14 = data81.length;
for(let i14=0; i14<len14; i14++){
let data82 = data81[i14];
if((typeof data82 !== "string") && (!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82))))){
const err107 = {instancePath:instancePath+"/queues/" + i13+"/subscribers/" + i14,schemaPath:"#/definitions/queue/properties/subscribers/items/type",keyword:"type",params:{type: schema61.properties.subscribers.items.type}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/queues/" + i13+"/subscribers",schemaPath:"#/definitions/queue/properties/subscribers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/queues/" + i13,schemaPath:"#/definitions/queue/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key19 in data73){
if(!((key19 === "csv") || (key19 === "json"))){
const err110 = {instancePath:instancePath+"/queues",schemaPath:"#/properties/queues/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data73.csv !== undefined){
if(typeof data73.csv !== "string"){
const err111 = {instancePath:instancePath+"/queues/csv",schemaPath:"#/properties/queues/properties/csv/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data73.json !== undefined){
if(typeof data73.json !== "string"){
const err112 = {instancePath:instancePath+"/queues/json",schemaPath:"#/properties/queues/properties/json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
}
if(data.services !== undefined){
let data85 = data.services;
if(!data85 || typeof data85 != "object"){
const err113 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: schema54.properties.services.type}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(Array.isArray(data85)){
const len15 = data85.length;
for(let i15=0; i15<len15; i15++){
let data86 = data85[i15];
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(data86.id === undefined){
const err114 = {instancePath:instancePath+"/services/" + i15,schemaPath:"#/definitions/service/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data86.name === undefined){
const err115 = {instancePath:instancePath+"/services/" + i15,schemaPath:"#/definitions/service/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
for(const key20 in data86){
if(!(((key20 === "id") || (key20 === "name")) || (key20 === "subscribers"))){
const err116 = {instancePath:instancePath+"/services/" + i15,schemaPath:"#/definitions/service/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data86.id !== undefined){
let data87 = data86.id;
if((typeof data87 !== "string") && (!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87))))){
const err117 = {instancePath:instancePath+"/services/" + i15+"/id",schemaPath:"#/definitions/service/properties/id/type",keyword:"type",params:{type: schema62.properties.id.type}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data86.name !== undefined){
if(typeof data86.name !== "string"){
const err118 = {instancePath:instancePath+"/services/" + i15+"/name",schemaPath:"#/definitions/service/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data86.subscribers !== undefined){
let data89 = data86.subscribers;
if(Array.isArray(data89)){
const len16 = data89.length;
for(let i16=0; i16<len16; i16++){
let data90 = data89[i16];
if((typeof data90 !== "string") && (!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90))))){
const err119 = {instancePath:instancePath+"/services/" + i15+"/subscribers/" + i16,schemaPath:"#/definitions/service/properties/subscribers/items/type",keyword:"type",params:{type: schema62.properties.subscribers.items.type}};
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
const err120 = {instancePath:instancePath+"/services/" + i15+"/subscribers",schemaPath:"#/definitions/service/properties/subscribers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/services/" + i15,schemaPath:"#/definitions/service/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
for(const key21 in data85){
if(!((key21 === "csv") || (key21 === "json"))){
const err122 = {instancePath:instancePath+"/services",schemaPath:"#/properties/services/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data85.csv !== undefined){
if(typeof data85.csv !== "string"){
const err123 = {instancePath:instancePath+"/services/csv",schemaPath:"#/properties/services/properties/csv/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data85.json !== undefined){
if(typeof data85.json !== "string"){
const err124 = {instancePath:instancePath+"/services/json",schemaPath:"#/properties/services/properties/json/type",keyword:"type",params:{type: "string"}};
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
}
if(data.serviceLevels !== undefined){
let data93 = data.serviceLevels;
if(!data93 || typeof data93 != "object"){
const err125 = {instancePath:instancePath+"/serviceLevels",schemaPath:"#/properties/serviceLevels/type",keyword:"type",params:{type: schema54.properties.serviceLevels.type}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(Array.isArray(data93)){
const len17 = data93.length;
for(let i17=0; i17<len17; i17++){
let data94 = data93[i17];
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.id === undefined){
const err126 = {instancePath:instancePath+"/serviceLevels/" + i17,schemaPath:"#/definitions/serviceLevel/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data94.name === undefined){
const err127 = {instancePath:instancePath+"/serviceLevels/" + i17,schemaPath:"#/definitions/serviceLevel/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
for(const key22 in data94){
if(!(((key22 === "id") || (key22 === "name")) || (key22 === "calendar"))){
const err128 = {instancePath:instancePath+"/serviceLevels/" + i17,schemaPath:"#/definitions/serviceLevel/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data94.id !== undefined){
let data95 = data94.id;
if((typeof data95 !== "string") && (!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95))))){
const err129 = {instancePath:instancePath+"/serviceLevels/" + i17+"/id",schemaPath:"#/definitions/serviceLevel/properties/id/type",keyword:"type",params:{type: schema63.properties.id.type}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data94.name !== undefined){
if(typeof data94.name !== "string"){
const err130 = {instancePath:instancePath+"/serviceLevels/" + i17+"/name",schemaPath:"#/definitions/serviceLevel/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data94.calendar !== undefined){
if(typeof data94.calendar !== "string"){
const err131 = {instancePath:instancePath+"/serviceLevels/" + i17+"/calendar",schemaPath:"#/definitions/serviceLevel/properties/calendar/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/serviceLevels/" + i17,schemaPath:"#/definitions/serviceLevel/type",keyword:"type",params:{type: "object"}};
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
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key23 in data93){
if(!((key23 === "csv") || (key23 === "json"))){
const err133 = {instancePath:instancePath+"/serviceLevels",schemaPath:"#/properties/serviceLevels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data93.csv !== undefined){
if(typeof data93.csv !== "string"){
const err134 = {instancePath:instancePath+"/serviceLevels/csv",schemaPath:"#/properties/serviceLevels/properties/csv/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data93.json !== undefined){
if(typeof data93.json !== "string"){
const err135 = {instancePath:instancePath+"/serviceLevels/json",schemaPath:"#/properties/serviceLevels/properties/json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
}
if(data.calendars !== undefined){
let data100 = data.calendars;
if(!data100 || typeof data100 != "object"){
const err136 = {instancePath:instancePath+"/calendars",schemaPath:"#/properties/calendars/type",keyword:"type",params:{type: schema54.properties.calendars.type}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(Array.isArray(data100)){
const len18 = data100.length;
for(let i18=0; i18<len18; i18++){
let data101 = data100[i18];
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
if(data101.id === undefined){
const err137 = {instancePath:instancePath+"/calendars/" + i18,schemaPath:"#/definitions/calendar/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(data101.name === undefined){
const err138 = {instancePath:instancePath+"/calendars/" + i18,schemaPath:"#/definitions/calendar/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
for(const key24 in data101){
if(!((((key24 === "id") || (key24 === "name")) || (key24 === "group")) || (key24 === "color"))){
const err139 = {instancePath:instancePath+"/calendars/" + i18,schemaPath:"#/definitions/calendar/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data101.id !== undefined){
let data102 = data101.id;
if((typeof data102 !== "string") && (!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102))))){
const err140 = {instancePath:instancePath+"/calendars/" + i18+"/id",schemaPath:"#/definitions/calendar/properties/id/type",keyword:"type",params:{type: schema64.properties.id.type}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data101.name !== undefined){
if(typeof data101.name !== "string"){
const err141 = {instancePath:instancePath+"/calendars/" + i18+"/name",schemaPath:"#/definitions/calendar/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data101.group !== undefined){
let data104 = data101.group;
if((typeof data104 !== "string") && (!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104))))){
const err142 = {instancePath:instancePath+"/calendars/" + i18+"/group",schemaPath:"#/definitions/calendar/properties/group/type",keyword:"type",params:{type: schema64.properties.group.type}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data101.color !== undefined){
if(typeof data101.color !== "string"){
const err143 = {instancePath:instancePath+"/calendars/" + i18+"/color",schemaPath:"#/definitions/calendar/properties/color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/calendars/" + i18,schemaPath:"#/definitions/calendar/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
for(const key25 in data100){
if(!((key25 === "csv") || (key25 === "json"))){
const err145 = {instancePath:instancePath+"/calendars",schemaPath:"#/properties/calendars/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data100.csv !== undefined){
if(typeof data100.csv !== "string"){
const err146 = {instancePath:instancePath+"/calendars/csv",schemaPath:"#/properties/calendars/properties/csv/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data100.json !== undefined){
if(typeof data100.json !== "string"){
const err147 = {instancePath:instancePath+"/calendars/json",schemaPath:"#/properties/calendars/properties/json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
}
if(data.dynamicFields !== undefined){
let data108 = data.dynamicFields;
if(!data108 || typeof data108 != "object"){
const err148 = {instancePath:instancePath+"/dynamicFields",schemaPath:"#/properties/dynamicFields/type",keyword:"type",params:{type: schema54.properties.dynamicFields.type}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(Array.isArray(data108)){
const len19 = data108.length;
for(let i19=0; i19<len19; i19++){
let data109 = data108[i19];
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
if(data109.name === undefined){
const err149 = {instancePath:instancePath+"/dynamicFields/" + i19,schemaPath:"#/definitions/dynamicField/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data109.type === undefined){
const err150 = {instancePath:instancePath+"/dynamicFields/" + i19,schemaPath:"#/definitions/dynamicField/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
for(const key26 in data109){
if(!((((key26 === "name") || (key26 === "type")) || (key26 === "values")) || (key26 === "translatable"))){
const err151 = {instancePath:instancePath+"/dynamicFields/" + i19,schemaPath:"#/definitions/dynamicField/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data109.name !== undefined){
if(typeof data109.name !== "string"){
const err152 = {instancePath:instancePath+"/dynamicFields/" + i19+"/name",schemaPath:"#/definitions/dynamicField/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data109.type !== undefined){
if(typeof data109.type !== "string"){
const err153 = {instancePath:instancePath+"/dynamicFields/" + i19+"/type",schemaPath:"#/definitions/dynamicField/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data109.values !== undefined){
let data112 = data109.values;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key27 in data112){
if(typeof data112[key27] !== "string"){
const err154 = {instancePath:instancePath+"/dynamicFields/" + i19+"/values/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/dynamicField/properties/values/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/dynamicFields/" + i19+"/values",schemaPath:"#/definitions/dynamicField/properties/values/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data109.translatable !== undefined){
if(typeof data109.translatable !== "boolean"){
const err156 = {instancePath:instancePath+"/dynamicFields/" + i19+"/translatable",schemaPath:"#/definitions/dynamicField/properties/translatable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/dynamicFields/" + i19,schemaPath:"#/definitions/dynamicField/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
for(const key28 in data108){
if(!((key28 === "csv") || (key28 === "json"))){
const err158 = {instancePath:instancePath+"/dynamicFields",schemaPath:"#/properties/dynamicFields/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data108.csv !== undefined){
if(typeof data108.csv !== "string"){
const err159 = {instancePath:instancePath+"/dynamicFields/csv",schemaPath:"#/properties/dynamicFields/properties/csv/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data108.json !== undefined){
if(typeof data108.json !== "string"){
const err160 = {instancePath:instancePath+"/dynamicFields/json",schemaPath:"#/properties/dynamicFields/properties/json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
}
if(data.systemAddresses !== undefined){
let data117 = data.systemAddresses;
if(Array.isArray(data117)){
const len20 = data117.length;
for(let i20=0; i20<len20; i20++){
if(typeof data117[i20] !== "string"){
const err161 = {instancePath:instancePath+"/systemAddresses/" + i20,schemaPath:"#/properties/systemAddresses/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/systemAddresses",schemaPath:"#/properties/systemAddresses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data.vocabulary !== undefined){
let data119 = data.vocabulary;
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
for(const key29 in data119){
if(!((((key29 === "states") || (key29 === "priorities")) || (key29 === "locks")) || (key29 === "types"))){
const err163 = {instancePath:instancePath+"/vocabulary",schemaPath:"#/properties/vocabulary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data119.states !== undefined){
let data120 = data119.states;
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
for(const key30 in data120){
if(typeof data120[key30] !== "string"){
const err164 = {instancePath:instancePath+"/vocabulary/states/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vocabulary/properties/states/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/vocabulary/states",schemaPath:"#/properties/vocabulary/properties/states/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data119.priorities !== undefined){
let data122 = data119.priorities;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
for(const key31 in data122){
if(typeof data122[key31] !== "string"){
const err166 = {instancePath:instancePath+"/vocabulary/priorities/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vocabulary/properties/priorities/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/vocabulary/priorities",schemaPath:"#/properties/vocabulary/properties/priorities/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data119.locks !== undefined){
let data124 = data119.locks;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key32 in data124){
if(typeof data124[key32] !== "string"){
const err168 = {instancePath:instancePath+"/vocabulary/locks/" + key32.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vocabulary/properties/locks/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/vocabulary/locks",schemaPath:"#/properties/vocabulary/properties/locks/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data119.types !== undefined){
let data126 = data119.types;
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
for(const key33 in data126){
if(typeof data126[key33] !== "string"){
const err170 = {instancePath:instancePath+"/vocabulary/types/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vocabulary/properties/types/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
else {
const err171 = {instancePath:instancePath+"/vocabulary/types",schemaPath:"#/properties/vocabulary/properties/types/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/vocabulary",schemaPath:"#/properties/vocabulary/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
