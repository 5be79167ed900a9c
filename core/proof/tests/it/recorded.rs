//! The phone's clocks in an entry.

use super::codec::recorded;
use bothy_proof::fields::position;
use bothy_proof::{Body, MAX_INT, Malformed, Recorded, Value};

#[test]
fn clocks_stand_in_four_positions_and_come_back() {
    let most = MAX_INT.cast_unsigned();
    for recorded in [
        recorded(),
        Recorded {
            offset_min: -1080,
            ..recorded()
        },
        Recorded {
            offset_min: 1080,
            ..recorded()
        },
        Recorded {
            wall_ms: -MAX_INT,
            mono_ms: most,
            boot: most,
            offset_min: 0,
        },
    ] {
        let mut body = Body::default();
        recorded.put(&mut body).unwrap();
        assert_eq!(Recorded::of(&body), Ok(recorded));
        assert_eq!(
            Recorded::of(&Body::decode(&body.encode()).unwrap()),
            Ok(recorded)
        );
        assert_eq!(body.get(position::RECORDED), &Value::Int(recorded.wall_ms));
        assert_eq!(
            body.get(position::RECORDED_OFFSET),
            &Value::Int(recorded.offset_min.into())
        );
        assert_eq!(
            body.iter().map(|(at, _)| at).collect::<Vec<_>>(),
            [3, 64, 65, 66]
        );
    }
}

#[test]
fn clocks_past_their_range_are_refused() {
    let past = 1 << 53;
    for wrong in [
        Recorded {
            wall_ms: MAX_INT + 1,
            ..recorded()
        },
        Recorded {
            wall_ms: i64::MIN,
            ..recorded()
        },
        Recorded {
            offset_min: 1081,
            ..recorded()
        },
        Recorded {
            offset_min: i16::MIN,
            ..recorded()
        },
        Recorded {
            mono_ms: past,
            ..recorded()
        },
        Recorded {
            mono_ms: u64::MAX,
            ..recorded()
        },
        Recorded {
            boot: past,
            ..recorded()
        },
        Recorded {
            boot: u64::MAX,
            ..recorded()
        },
    ] {
        assert_eq!(wrong.put(&mut Body::default()), Err(Malformed), "{wrong:?}");
    }
}

#[test]
fn an_entry_without_one_of_the_clocks_has_none_to_read() {
    for missing in [
        position::RECORDED,
        position::RECORDED_OFFSET,
        position::UPTIME,
        position::BOOT,
    ] {
        let mut body = Body::default();
        recorded().put(&mut body).unwrap();
        body.set(missing, Value::Null).unwrap();
        assert_eq!(Recorded::of(&body), Err(Malformed), "{missing}");
    }
}
