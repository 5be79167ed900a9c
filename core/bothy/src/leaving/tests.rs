use super::LeavingEvent::{
    AskedOutside, Call, CameBack, HidRecording, Left, Opened, OpenedNothing, QuickExit,
    RecordingBegan, RecordingEnded, ScreenOff, Tick, Touched, Tried,
};
use super::*;

const TIMES: LockTimes = LockTimes {
    untouched_ms: 300_000,
    covered_ms: 60_000,
};

/// Feeds events at their times to an app that was just opened, and returns its last answer.
fn last(events: &[(LeavingEvent, u64)]) -> NextLeave {
    let mut leaving = Leaving::new(TIMES);
    let mut next = leaving.handle(Opened, 0);
    for (event, now_ms) in events {
        next = leaving.handle(*event, *now_ms);
    }
    next
}

#[test]
fn leaving_locks_and_a_picker_of_ours_covers() {
    assert_eq!(last(&[(Left, 10)]).leave, Leave::Lock);
    assert_eq!(last(&[(AskedOutside, 10), (Left, 20)]).leave, Leave::Cover);
    // Back within the time, and only once: the next leaving is by the user.
    let back = [(AskedOutside, 10), (Left, 20), (CameBack, 60_019)];
    assert_eq!(last(&back).leave, Leave::Uncover);
    assert_eq!(
        last(&[&back[..], &[(Left, 60_030)]].concat()).leave,
        Leave::Lock
    );
    // A prompt that didn't hide Bothy leaves nothing behind either.
    for event in [CameBack, Touched] {
        let prompt = [(AskedOutside, 10), (event, 20), (Left, 30)];
        assert_eq!(last(&prompt).leave, Leave::Lock);
    }
}

#[test]
fn behind_the_calculator_it_locks_when_the_time_is_over() {
    let covered = [(AskedOutside, 10), (Left, 20)];
    assert_eq!(last(&covered).tick_in_ms, Some(60_000));
    for event in [Tick, CameBack] {
        let late = [&covered[..], &[(event, 60_020)]].concat();
        assert_eq!(last(&late).leave, Leave::Lock);
        assert_eq!(last(&late).tick_in_ms, None);
    }
    let early = last(&[&covered[..], &[(Tick, 60_019)]].concat());
    assert_eq!((early.leave, early.tick_in_ms), (Leave::Stay, Some(1)));
    // No setting makes it longer than two minutes.
    let mut long = Leaving::new(LockTimes {
        covered_ms: u64::MAX,
        ..TIMES
    });
    long.handle(Opened, 0);
    long.handle(AskedOutside, 0);
    assert_eq!(long.handle(Left, 0).tick_in_ms, Some(MAX_COVERED_MS));
}

#[test]
fn screen_off_a_call_and_a_quick_exit_lock_from_everywhere() {
    let states: [&[(LeavingEvent, u64)]; 5] = [
        &[],
        &[(AskedOutside, 1)],
        &[(AskedOutside, 1), (Left, 2)],
        &[(RecordingBegan, 1)],
        &[(RecordingBegan, 1), (HidRecording, 2)],
    ];
    for state in states {
        for event in [ScreenOff, Call, QuickExit] {
            let events = [state, &[(event, 3)]].concat();
            assert_eq!(last(&events).leave, Leave::Lock, "{events:?}");
            // And once only.
            let again = [&events[..], &[(event, 4)]].concat();
            assert_eq!(last(&again).leave, Leave::Stay, "{again:?}");
        }
    }
}

#[test]
fn it_locks_when_nobody_touches_it_and_a_late_touch_opens_nothing() {
    assert_eq!(last(&[]).tick_in_ms, Some(300_000));
    assert_eq!(last(&[(Touched, 1_000)]).tick_in_ms, Some(300_000));
    assert_eq!(last(&[(Tick, 299_999)]).leave, Leave::Stay);
    for event in [Tick, Touched, AskedOutside] {
        assert_eq!(last(&[(event, 300_000)]).leave, Leave::Lock);
    }
}

#[test]
fn leaving_while_a_secret_is_tried_wins() {
    for event in [Left, ScreenOff, Call, QuickExit] {
        let mut leaving = Leaving::new(TIMES);
        assert_eq!(leaving.handle(Tried, 0).leave, Leave::Stay);
        assert_eq!(leaving.handle(event, 1).leave, Leave::Lock, "{event:?}");
        // It opened nothing: there is nothing to lock.
        leaving.handle(Tried, 2);
        leaving.handle(OpenedNothing, 3);
        assert_eq!(leaving.handle(event, 4).leave, Leave::Stay, "{event:?}");
    }
    // What is open isn't touched by it.
    assert_eq!(
        last(&[(Tried, 1), (OpenedNothing, 2), (Left, 3)]).leave,
        Leave::Lock
    );
}

#[test]
fn a_recording_goes_on_behind_the_calculator_and_ends_when_the_app_is_left() {
    let recording = [(RecordingBegan, 10)];
    assert_eq!(last(&recording).tick_in_ms, None);
    let hidden = [&recording[..], &[(HidRecording, 20)]].concat();
    assert_eq!(last(&hidden).leave, Leave::Cover);
    assert_eq!(last(&hidden).tick_in_ms, None);
    for event in [Tick, Touched, CameBack] {
        let later = [&hidden[..], &[(event, 9_000_000)]].concat();
        assert_eq!(last(&later).leave, Leave::Stay);
    }
    for event in [Left, RecordingEnded] {
        let ends = [&hidden[..], &[(event, 30)]].concat();
        assert_eq!(last(&ends).leave, Leave::Lock);
    }
    // Even if a picker of Bothy's is what is in front.
    let picker = [&recording[..], &[(AskedOutside, 20), (Left, 30)]].concat();
    assert_eq!(last(&picker).leave, Leave::Lock);
    // Without a recording there is nothing to hide.
    assert_eq!(last(&[(HidRecording, 10)]).leave, Leave::Stay);
}

#[test]
fn nothing_uncovers_what_was_locked() {
    let all = [
        AskedOutside,
        Left,
        CameBack,
        Touched,
        RecordingBegan,
        HidRecording,
        Tick,
    ];
    for first in all {
        for second in all {
            let events = [(QuickExit, 1), (first, 2), (second, 3)];
            assert_eq!(last(&events).leave, Leave::Stay);
            assert_eq!(last(&events).tick_in_ms, None);
        }
    }
}

#[test]
fn a_clock_that_goes_back_or_ends_does_no_harm() {
    let back = last(&[(Touched, 1_000), (Tick, 0)]);
    assert_eq!((back.leave, back.tick_in_ms), (Leave::Stay, Some(300_000)));
    let end = last(&[(CameBack, u64::MAX), (Tick, u64::MAX)]);
    assert_eq!((end.leave, end.tick_in_ms), (Leave::Stay, Some(300_000)));
}
