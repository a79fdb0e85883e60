"""Reads a JSON list of iCalendar texts; prints what two parsers that share no code make of each event and zone."""

import itertools
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


def values(found):
    return [] if found is None else [one for each in (found if isinstance(found, list) else [found]) for one in each.dts]


def recurrence(event):
    """How the event comes again, where it does."""
    if "RRULE" not in event and "RECURRENCE-ID" not in event:
        return None
    return {
        "rule": event["RRULE"].to_ical().decode() if "RRULE" in event else None,
        "except": [instant(each.dt) for each in values(event.get("EXDATE"))],
        "of": instant(event["RECURRENCE-ID"].dt) if "RECURRENCE-ID" in event else None,
    }


def starts(event):
    """The first starts that the rule makes, by the zone as the file describes it."""
    if event.rruleset is None:
        return None
    return [instant(each) for each in itertools.islice(event.rruleset, 40)]


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
                "recurrence": recurrence(event),
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
                "starts": starts(event),
                "of": instant(value("recurrence_id")),
                "errors": [],
            }
        )
    return {"method": calendar.method.value if hasattr(calendar, "method") else None, "events": events}


print(json.dumps([{"icalendar": with_icalendar(text), "vobject": with_vobject(text)} for text in json.load(sys.stdin)]))
