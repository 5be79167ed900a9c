# Photos, recordings and files on a phone: how they come in, are shown, and go out. The cautions before them are in record.ftl, as help-recording-…

## Adding a file

phone-attach-row = Add a photo, recording or file
phone-attach-title = Add a file
phone-attach-draft = What you add is kept at once, even if you leave.
phone-attach-photo = Take a photo
phone-attach-sound = Record sound
phone-attach-video = Record a video
phone-attach-file = Choose a file
phone-before-photo = Before you take a photo
phone-before-file = Before you choose a file
phone-child-no = No, record
phone-child-yes = Yes, don't record

## Before the phone asks for its permission. $name: the app's name on the phone, in the phone's own language.

phone-ask-title = The phone asks first
phone-ask-photo = Next, the phone asks if { $name } may take pictures and record video.
phone-ask-sound = Next, the phone asks if { $name } may record audio.
phone-ask-video = Next, the phone asks two things: if { $name } may take pictures and record video, and if it may record audio.
phone-ask-only-now = Choose "Only this time" if you can. Then the phone asks again next time.
phone-ask-listed = The phone's settings list what an app may use, and when it last used it.
phone-refused-photo = The phone doesn't let you use the camera here. You can allow it in the phone's settings, under apps. You can also write down what you see.
phone-refused-sound = The phone doesn't let you use the microphone here. You can allow it in the phone's settings, under apps. You can also write down what you hear.
phone-refused-video = The phone doesn't let you use the camera and the microphone here. You can allow them in the phone's settings, under apps. You can also write it down.

## The camera

phone-photo-where = Photos go straight into your record. The phone's gallery doesn't get them.
phone-photo-take = Take photo
phone-photo-other = Other camera
phone-photo-light = Light
phone-photo-kept = { $photos ->
        [one] { $photos } photo is in your record.
       *[other] { $photos } photos are in your record.
    }
phone-camera-picture = What the camera sees
phone-camera-in-use = Another app took the camera. What you kept is safe. Close that app, then try again.
phone-camera-gone = There's no camera that works here. What you kept is safe.
phone-camera-failed = The camera stopped. What you kept is safe. Try again.
phone-try-again = Try again

## Recording

phone-record-ends = It ends when the screen goes off, or when you leave this app. What was recorded by then is kept.
phone-video-sideways = Hold the phone on its side. Otherwise the video lies on its side when it's played.
phone-record-start = Start recording
phone-record-starting = Getting ready
phone-record-going = Recording { $time }
phone-record-stop = Stop and keep
phone-record-hide = Hide it behind the calculator
phone-record-hidden = Then the screen is dim, and the recording goes on. Your secret ends it, keeps it and opens your record. Any other long number with = ends it and keeps it. So does leaving.
phone-record-keeping = Keeping it
phone-record-cut = The recording stopped by itself. What was recorded by then is kept.
phone-record-empty = Nothing was recorded, so nothing was added.
phone-microphone-in-use = Another app is using the microphone, or a call is. End that, then try again.
phone-microphone-gone = There's no microphone that works here.
phone-microphone-failed = The recording didn't start. Try again.

## Choosing a file

phone-file-original = The file stays where it is, too. Bothy keeps a copy.
phone-file-taking = Taking it in: { $done } MB
phone-file-empty = That file is empty, so nothing was added.
phone-file-gone = That file can't be read, so nothing was added. It may have been moved or deleted.
phone-file-late = A file was chosen while your record was closed. Add it to a draft?
phone-file-add = Add it
phone-file-leave-out = Leave it out
phone-file-place-taken = The phone took the place out of this photo before Bothy got it. Keep the photo in the phone, too, if it's safe.
phone-file-kept-title = Kept
phone-file-kept = It's in your record, with what you wrote.
phone-nothing-there = This phone has no app that can do that.

## A kept file

phone-file-opening = Opening it
phone-file-picture = Picture
phone-file-sharper = Show it sharper
phone-file-film = Video
phone-file-not-shown = Bothy can't show this kind of file. It's kept whole.
phone-file-too-large = This picture is too large to show. It's kept whole.
phone-file-broken = This file is damaged or cut off, so it can't be shown. It's kept as it came.
phone-file-size = { $kilobytes } kB
phone-file-send = Save a copy outside Bothy
phone-file-says = What the file says
phone-file-says-note = Anyone who holds a file can change what it says of itself.
phone-file-says-nothing = It says nothing of when, where or with which camera it was made.
phone-file-page = Page { $page } of { $pages }
phone-file-page-after = Next page
phone-file-page-before = Page before
phone-play = Play
phone-play-pause = Pause
phone-play-back = Back ten seconds
phone-play-sound = Sound
phone-play-time = { $at } of { $length }

## Where something goes

phone-file-unfinished = An unfinished file is still there: { $name }. Delete it yourself.
