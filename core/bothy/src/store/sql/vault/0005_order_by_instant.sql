-- The list in the order of instants, and one more way to say when (docs/adr/0030-order-by-instant.md). The tables stay as they are.
--
-- incident.sort:  the instant at which it began, or may have at the earliest: minutes since 1970-01-01T00:00Z, plus 2^63, 8 bytes big-endian.
--   A day without a time counts as its noon in UTC. Before, it was the minute on the clock on the wall, and a day its midnight.
-- incident.facts: precision is also 4, between: once, some time from from to to.
--
-- Below, the 16 hex digits of the place there was are added up to a number (2^63 away from its minutes), the 4 of the offset likewise.
UPDATE incident SET sort = unhex(printf('%016X',
    (SELECT sum(instr('123456789ABCDEF', substr(hex(sort), column1, 1)) << (64 - 4 * column1))
     FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16)))
    + CASE hex(substr(facts, 45, 1))
        WHEN '00' THEN 720
        ELSE (SELECT CASE WHEN offset < 32768 THEN -offset ELSE 65536 - offset END
              FROM (SELECT sum(instr('123456789ABCDEF', substr(hex(substr(facts, 54, 2)), column1, 1)) << (16 - 4 * column1)) AS offset
                    FROM (VALUES (1), (2), (3), (4))))
      END));
