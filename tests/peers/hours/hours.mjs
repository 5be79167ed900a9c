// Whether hours are open, by another reader of them: the npm package opening_hours. Asked by test_hours.py; TZ says where the clocks are.
//
// Standard input: {"hours": [texts], "instants": [milliseconds]}. Standard output: for each of the hours a row of 0 and 1.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(`${process.env.BOTHY_PEER_HOURS}/`);
const OpeningHours = require("opening_hours");

const { hours, instants } = JSON.parse(await text(process.stdin));
const dates = instants.map((ms) => new Date(ms));
const rows = hours.map((said) => {
    const read = new OpeningHours(said);
    return dates.map((date) => Number(read.getState(date))).join("");
});
process.stdout.write(JSON.stringify(rows));
