// Expands the calendar on stdin with ical.js up to a day, and prints [[start, end], …].
import { readFileSync } from "node:fs";

const [library, last] = process.argv.slice(2);
const { default: ICAL } = await import(library);

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
}

const written = (time) =>
  time.isDate
    ? time.toString()
    : new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16) + "Z";

const found = [];
for (const component of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component);
  if (!event.isRecurring()) {
    found.push([written(event.startDate), written(event.endDate)]);
    continue;
  }
  const dates = event.iterator();
  for (let next = dates.next(); next && next.toString() < last; next = dates.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    found.push([written(startDate), written(endDate)]);
  }
}
process.stdout.write(JSON.stringify(found));
