# A photo, a voice note or a document is an answer: kept with the action, and brought to the facilitator.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, Asia/Amman
Ingrid: slack, Europe/Berlin
SelmaToo: slack, Asia/Amman, Selma I.
#plenary: telegram

Selma > /start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
          |
          | • /today: who is in, who answered, what goes out next
          | • /invite: a text that brings people in
          | • /note: write down an answer somebody gave by phone
          | • /summary: send what came of a meeting to everybody
          | • /silence: stop everything I send by myself, at once
          | • /poll: ask everybody one question
          |
          | Add me to a group or channel, and votes and the digest appear there. /help shows the rest.
          | [My actions] [Settings]
Selma adds the bot to #plenary
    Selma ← I was added to #plenary and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Selma presses [Whole cluster]
    Selma ✎ #plenary is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    Selma ~ Good. I post one card there that says what I do.
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Amman time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Victor presses [Join]
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (Amman time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, due 1 May
           | [My actions]
Ingrid > /cluster start {invite Ingrid}
    Ingrid ← Hello, Ingrid. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Berlin time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Ingrid presses [Join]
    Ingrid ← Welcome, Ingrid. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (Berlin time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Ingrid ← Yours in Solvane Cleantech:
           |
           | • Collector test bench, due 19 Mar
           | [My actions]
Nadia > /start {invite Nadia}
    Nadia ← Hello, Nadia. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Amman time)
          | • About actions you own, and votes or short questions that need you, one tap each
          | • On top of that, a summary after a meeting
          | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
          |
          | Would you like to come in? “Only when needed” means: only for votes.
          | [Join] [Only when needed]
          | [What is kept?] [No, thanks]
Nadia presses [Join]
    Nadia ← Welcome, Nadia. You are now in Solvane Cleantech.
          |
          | I write at most twice a week, in your working hours (Amman time).
          | Fewer messages, a pause or leaving: “How often?”, at any time.
          | [My actions] [How often?]
    Nadia ← Yours in Solvane Cleantech:
          |
          | • Supplier day at the cement plant, due 3 Apr
          | • Shared product catalogue, due 11 Apr
          | [My actions]

# About which of two? Asked once; taken back, or about none of them, nothing is kept.
Nadia sends voice
    Nadia ← Which action is this voice note about?
          | [BD-1 Supplier day at the cement plant]
          | [BD-2 Shared product catalogue]
          | [None of these]
Nadia presses [None of these]
    Nadia ✎ All right, I did not keep the voice note.
Nadia sends document
    Nadia ← Which action is this document about?
          | [BD-1 Supplier day at the cement plant]
          | [BD-2 Shared product catalogue]
          | [None of these]
Nadia presses [BD-2 Shared product catalogue]
    Nadia ✎ Kept with BD-2 Shared product catalogue: document
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
Nadia presses [Undo]
    Nadia ✎ Taken back. It no longer counts under Shared product catalogue.
    Nadia ~ Taken back. It no longer counts.
== +6 minutes

# A photo with words, as a reply to the card: kept, and Selma sees it once it can no longer be taken back.
Nadia > /mine
    Nadia ← Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
Nadia sends photo > "Supplier day": BD-1, the old port hall
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way, “the old port hall”
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ← Kept with BD-1 Supplier day at the cement plant: photo
          |
          | the old port hall
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
== +6 minutes
    Selma ← Nadia R. sent a photo with BD-1 Supplier day at the cement plant.
          |
          | the old port hall
          |
          | The photo is for Nadia R. and the facilitators only.
          | [Open the action]
    Selma ← [photo]
# On Slack too, for the owner and for Selma, who uses it from now on: one action, so there is nothing to ask.
Selma > /link
    Selma ← Your code is {code}, good until 10:27. In the other app, write to me:
          |
          | • On Telegram: /link {code}
          | • On Slack: /cluster link {code}
          |
          | I then ask there whether it is you. Show the code to nobody else.
== +1 minute
SelmaToo > /cluster link {code}
    SelmaToo ← Are you Selma I.? If yes, you count once in both apps from now on: one vote, one list, one limit on messages. Where you voted in both, the later vote counts.
             | [Yes, that is me] [No]
SelmaToo presses [Yes, that is me]
    Selma ← Your Slack account was just linked to this one. If that was not you, please tell whoever runs me at once.
    SelmaToo ← Done, I know you in both apps now. I write to the one you used last, never to both.
Victor sends voice
    Victor ← Kept with AF-1 Guarantee line for small loans: voice note
           |
           | Selma sees it; the cluster does not.
           | [Undo]
== +6 minutes
    SelmaToo ← Victor D. sent a voice note with AF-1 Guarantee line for small loans.
             |
             | The voice note is for Victor D. and the facilitators only.
             | [Open the action]
    SelmaToo ← [voice]
# She can look at everything once more, and so can the owner.
Selma presses [Open the action] under "Nadia"
    Selma ← Supplier day at the cement plant (BD-1)
          | Nadia R. · On the way · due 3 Apr
          |
          | • Last: “the old port hall”
          | • Next: Agree the venue
          | • Pillar: Business development
          | • Objective: Sell more of what is made here
          | • Start: 20 Feb
          |
          | Kept with it: 1 photo
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [Another owner] [Note an answer]
          | [New date] [No longer needed]
          | [See the files]
Selma presses [See the files]
    Selma ← BD-1 Supplier day at the cement plant: what is kept with it. Only its owner and the facilitators see this.
    Selma ← [photo]
Victor > /cluster mine
    Victor ← Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           | [Done] [On the way]
           | [Needs time] [Stuck]
Victor presses [Done]
    Victor ✎ Kept with AF-1 Guarantee line for small loans: voice note
           |
           | Selma sees it; the cluster does not.
    Victor ✎ Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: Done
           |
           | Well done. What changed because of it, and who helped? One line here is welcome: Selma sees it, and you can share it with the cluster. Silence is fine.
           | [Undo] [Change]
    Victor ~ Noted: Done. You can take it back for five minutes, and change it at any time.
Victor presses [Change]
    Victor ← Guarantee line for small loans (AF-1)
           | Victor D. · Done
           |
           | ✓ Noted: Done
           |
           | Well done. What changed because of it, and who helped? One line here is welcome: Selma sees it, and you can share it with the cluster. Silence is fine.
           |
           | Kept with it: 1 voice note
           | [Undo] [Change]
           | [Edit] [History]
           | [See the files]
Victor presses [See the files]
    Victor ← AF-1 Guarantee line for small loans: what is kept with it. Only its owner and the facilitators see this.
    Victor ← [voice]

# Too large to be fetched: said, with what to do; the words count. A sticker is no answer.
Ingrid sends film
    Ingrid ← Thank you. That file has 6 MB and I can keep 5 MB at most, so it was not saved. A smaller one, a photo of the page that matters, or a line with a link to it works.
Nadia sends film > BD-2 the whole day on film
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way, “the old port hall”
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: On the way, “BD-2 the whole day on film”
          | [1 · Change]
          | [2 · Undo] [2 · Change]
    Nadia ← Thank you. That file has 6 MB and I can keep 5 MB at most, so it was not saved. A smaller one, a photo of the page that matters, or a line with a link to it works.
    Nadia ← Noted under BD-2 Shared product catalogue
          |
          | BD-2 the whole day on film
          |
          | Selma sees it; the cluster does not.
          | [Undo] [About another action]
          | [Share with the cluster]
Nadia sends sticker
    Nadia ← Thank you. I keep words, taps, photos, voice notes and documents; this is none of them, so it was not saved. A short line of text does it.

# On the web a photo is chosen in the page, and stands in it.
Nadia > /web
    Nadia ← This opens your own page in a browser:
          |
          | http://chat.example.org/p/{key}
          |
          | It opens for 24 hours, until Monday 23 March, 10:19; the browser you open it in remembers you, and /web gives a new one. Please keep it to yourself: whoever opens it can read and answer as you.
Nadia opens the web chat
Nadia@web sends photo > BD-1 the stage is up
    Nadia@web ← Kept with BD-1 Supplier day at the cement plant: photo
              |
              | BD-1 the stage is up
              |
              | Selma sees it; the cluster does not.
              | [Undo] [About another action]
              | [Share with the cluster]
Nadia@web > /mine
    Nadia@web ← Your actions in Solvane Cleantech, nearest first:
              |
              | 1. Supplier day at the cement plant (BD-1)
              | ✓ Noted: On the way, “BD-1 the stage is up”
              |
              | 2. Shared product catalogue (BD-2)
              | ✓ Noted: On the way, “BD-2 the whole day on film”
              | [1 · Undo] [1 · Change]
              | [2 · Undo] [2 · Change]
Nadia@web presses [1 · Change]
    Nadia@web ← Supplier day at the cement plant (BD-1)
              | Nadia R. · On the way · due 3 Apr
              |
              | ✓ Noted: On the way, “BD-1 the stage is up”
              |
              | Kept with it: 2 photos
              | [Undo] [Change]
              | [Edit] [History]
              | [New date] [No longer needed]
              | [See the files]
Nadia@web presses [See the files]
    Nadia@web ← BD-1 Supplier day at the cement plant: what is kept with it. Only its owner and the facilitators see this.
              | [photo]
              | [photo]
== +6 minutes
    Selma ← Nadia R. sent a photo with BD-1 Supplier day at the cement plant.
          |
          | BD-1 the stage is up
          |
          | The photo is for Nadia R. and the facilitators only.
          | [Open the action]
    Selma ← [photo]

# Whoever asks for their data gets the files, too: on Slack and on Telegram.
Victor > /cluster mydata
    Victor ← Here is all that I hold about you, as a file.
           |
           | If something in it is wrong, tell Selma, who can put it right.
           | [What is kept?] [Erase me]
    Victor ← [file my-data.json]
    Victor ← The file you sent, under the name it has in my-data.json.
    Victor ← [file my-files.zip]
Nadia > /mydata
    Nadia ← Here is all that I hold about you, as a file.
          |
          | If something in it is wrong, tell Selma, who can put it right.
          | [What is kept?] [Erase me]
    Nadia ← [file my-data.json]
    Nadia ← The 2 files you sent, under the names they have in my-data.json.
    Nadia ← [file my-files.zip]
