"""Reads a JSON list of iCalendar texts; prints what two parsers that share no code make of each event and zone."""

import json
import sys
from datetime import datetime, timezone

import icalendar
import vobject


def instant(value):
    if value is None:
        return None
    if not isinstance(value, datetime):
        return value.isoformat()
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def with_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    events = []
    for event in calendar.walk("VEVENT"):
        value = lambda name: str(event[name]) if name in event else None
        events.append(
            {
                "uid": value("UID"),
                "sequence": int(event["SEQUENCE"]),
                "status": value("STATUS"),
                "summary": value("SUMMARY"),
                "description": value("DESCRIPTION"),
                "start": instant(event["DTSTART"].dt),
                "end": instant(event["DTEND"].dt) if "DTEND" in event else None,
                "attendee": value("ATTENDEE"),
                "organizer": value("ORGANIZER"),
                "alarms": len(event.walk("VALARM")),
                "errors": [str(error) for error in event.errors],
            }
        )
    return {"method": str(calendar["METHOD"]) if "METHOD" in calendar else None, "events": events}


def with_vobject(text):
    calendar = vobject.readOne(text)
    # Raises where a property that must be there is not, or one that may be there once is there twice.
    calendar.validate(raiseException=True)
    events = []
    for event in calendar.vevent_list:
        value = lambda name: getattr(event, name).value if hasattr(event, name) else None
        events.append(
            {
                "uid": event.uid.value,
                "sequence": int(event.sequence.value),
                "status": event.status.value,
                "summary": event.summary.value,
                "description": value("description"),
                "start": instant(event.dtstart.value),
                "end": instant(value("dtend")),
                "attendee": value("attendee"),
                "organizer": value("organizer"),
                "alarms": len(getattr(event, "valarm_list", [])),
                "errors": [],
            }
        )
    return {"method": calendar.method.value if hasattr(calendar, "method") else None, "events": events}


print(json.dumps([{"icalendar": with_icalendar(text), "vobject": with_vobject(text)} for text in json.load(sys.stdin)]))
