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

const between = (start: string, end: string, text: string) =>
  text.slice(text.indexOf(start), text.indexOf(end, text.indexOf(start)))

/** The same maintenance, moved by two days. */
export const moved = confirmed
  .replace('20261210T230000Z', '20261212T230000Z')
  .replace('20261211T040000Z', '20261213T040000Z')
  .replace('20261201T090000Z', '20261205T090000Z')
  .replace('SEQUENCE:1', 'SEQUENCE:2')

/** The same, called off, as a mail program passes it on. */
export const cancelledMail = `From: Nordlight NOC <noc@nordlight.example>
To: ops@acme.example
Subject: CANCELLED: WorkOrder-31415
Date: Mon, 07 Dec 2026 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="outer"

--outer
Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8

Called off.
--inner
Content-Type: text/calendar; charset=utf-8; method=CANCEL
Content-Transfer-Encoding: base64

${Buffer.from(
  moved
    .replace('VERSION:2.0', 'VERSION:2.0\r\nMETHOD:CANCEL')
    .replace('SEQUENCE:2', 'SEQUENCE:3')
    .replace('STATUS:CONFIRMED', 'STATUS:CANCELLED'),
)
  .toString('base64')
  .replace(/.{76}/g, '$&\r\n')}
--inner--
--outer--
`.replaceAll(/\r?\n/g, '\r\n')

/** The event alone, for files with several. */
export const eventOf = (calendar: string) => `${between('BEGIN:VEVENT', 'END:VEVENT', calendar)}END:VEVENT\r\n`

export const calendarOf = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n${events.join('')}END:VCALENDAR\r\n`

/** An event of a calendar with the given lines beside UID, DTSTAMP and SUMMARY. */
export const eventWith = (...lines: string[]) =>
  calendarOf(
    `BEGIN:VEVENT\r\nUID:e1@x.example\r\nDTSTAMP:20261201T000000Z\r\nSUMMARY:Talk\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\n`,
  )
