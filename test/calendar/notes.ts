/** Notices as providers write them, made up after the standard's wording and what its readers meet. */
export const confirmed = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Nordlight//Maint Note//EN
BEGIN:VEVENT
SUMMARY:Maint Note: fibre splice near Turin
DTSTART;VALUE=DATE-TIME:20261210T230000Z
DTEND;VALUE=DATE-TIME:20261211T040000Z
DTSTAMP;VALUE=DATE-TIME:20261201T090000Z
UID:9f2c-4471@nordlight.example
SEQUENCE:1
ORGANIZER;CN="Nordlight NOC, Milan":mailto:noc@nordlight.example
DESCRIPTION:We splice a damaged fibre.\\nExpect up to 30 minutes without
  service\\, inside the window.
X-MAINTNOTE-PROVIDER:nordlight.example
X-MAINTNOTE-ACCOUNT:137.035999173
X-MAINTNOTE-MAINTENANCE-ID:WorkOrder-31415
X-MAINTNOTE-OBJECT-ID;ALTREP="https://nordlight.example/c/1":circuit-1
X-MAINTNOTE-OBJECT-ID;X-MAINTNOTE-OBJECT-IMPACT=DEGRADED:circuit-2
X-MAINTNOTE-IMPACT:OUTAGE
X-MAINTNOTE-STATUS:CONFIRMED
X-NORDLIGHT-REGION;X-LEVEL=2:north\\,west
PRIORITY:1
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:soon
TRIGGER:-PT1H
END:VALARM
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n')
