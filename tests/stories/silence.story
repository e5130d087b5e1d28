# A bad day: one tap stops everything unasked, answers go on, and nothing that fell into the silence comes later.
file: first_days.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Bilal: slack, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Ingrid: slack, Europe/Berlin
Omar: telegram, Asia/Amman
#plenary: telegram
#cluster: slack

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
Bilal > /cluster start {invite Bilal}
    Bilal ← Welcome, Bilal. You facilitate Solvane Cleantech.
          |
          | • /cluster today: who is in, who answered, what goes out next
          | • /cluster invite: a text that brings people in
          | • /cluster note: write down an answer somebody gave by phone
          | • /cluster summary: send what came of a meeting to everybody
          | • /cluster silence: stop everything I send by myself, at once
          | • /cluster poll: ask everybody one question
          |
          | Add me to a group or channel, and votes and the digest appear there. /cluster help shows the rest.
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
Nadia > /start {invite Nadia}
    Nadia ← Hello, Nadia. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
          |
          | • At most two messages a week, in your working hours (Amman time)
          | • About actions you own, and votes or short questions that need you, one tap each
          | • On top of that, a summary after a meeting
          | • Selma, Bilal and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
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
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (New York time)
           | • About actions you own, and votes or short questions that need you, one tap each
           | • On top of that, a summary after a meeting
           | • Selma, Bilal and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
           |
           | Would you like to come in? “Only when needed” means: only for votes.
           | [Join] [Only when needed]
           | [What is kept?] [No, thanks]
Victor presses [Join]
    Victor ← Welcome, Victor. You are now in Solvane Cleantech.
           |
           | I write at most twice a week, in your working hours (New York time).
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
           | • Selma, Bilal and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
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
           | • Collector test bench, due 31 Mar
           | [My actions]
Selma > /poll "Meet every month?" "Yes" "No"
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | It goes to:
          |
          | • #plenary (Telegram)
          |
          | Everybody can also vote in private, with /vote.
          |
          | One choice each. The result shows when the vote closes: Wednesday 25 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
Selma presses [Post it]
    Selma ✎ Posted: Meet every month?
          |
          | • #plenary (Telegram)
          |
          | It closes Wednesday 25 March, 16:00, your time, and I tell you the result then.
          | [Close it early]
    #plenary ← Meet every month?
             |
             | • Yes
             | • No
             |
             | One tap is your vote. You can change it until Wednesday 25 March, 16:00 (Amman); then the result shows, in numbers only.
             | [Yes]
             | [No]
    Selma ~ Posted. You will hear from me when it closes.
== 2026-03-22 09:00 Asia/Amman
    Selma ← Weekly check-in: this would go out on Monday 23 March, 09:30, to 3 people, each at their own hour. It is the first of its kind, so it waits for your tap.
          |
          | Ingrid S. would see:
          |
          | Ingrid, how is this going? One tap is a full answer.
          |
          | Collector test bench (RD-1)
          | Needs time · due 31 Mar
          |
          | Your own words work too, and “Not this week” is fine.
          |
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not this week] [How often?]
          |
          | After [Send] this kind goes out by itself from then on, and /silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← Weekly check-in: this would go out on Monday 23 March, 09:30, to 3 people, each at their own hour. It is the first of its kind, so it waits for your tap.
          |
          | Ingrid S. would see:
          |
          | Ingrid, how is this going? One tap is a full answer.
          |
          | Collector test bench (RD-1)
          | Needs time · due 31 Mar
          |
          | Your own words work too, and “Not this week” is fine.
          |
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not this week] [How often?]
          |
          | After [Send] this kind goes out by itself from then on, and /cluster silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
Selma presses [Send]
    Selma ✎ Weekly check-in: Selma I. said yes on Sunday 22 March, 09:00. It goes out on Monday 23 March, 09:30, and the next ones go by themselves.
    Bilal ✎ Weekly check-in: Selma I. said yes on Sunday 22 March, 09:00. It goes out on Monday 23 March, 09:30, and the next ones go by themselves.
    Selma ~ Good. From now on this goes out by itself.
== 2026-03-23 08:00 Asia/Amman
# In Slack, for this day only; the other facilitator reads it when her day begins.
Bilal > /cluster silence
    Bilal ← Stop everything that I send by myself in Solvane Cleantech: questions, reminders, digests?
          |
          | What waits now is cancelled. Answers to what people ask go on, and votes still close. Other facilitators are told, participants are not.
          | [For today only] [Until I say so]
          | [Do not stop]
Bilal presses [For today only]
    Bilal ← Solvane Cleantech is silent now. Nothing was on its way. It ends by itself at the end of today.
          |
          | What would have gone out meanwhile is not sent later. /cluster silence shows how it stands.
          | [End the silence]
== 2026-03-23 20:00 Asia/Amman
    Selma ← Bilal N. has stopped everything that I send by myself in Solvane Cleantech until Tuesday 24 March, 00:00. Answers to what people ask go on.
          | [End the silence]
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
Nadia presses [1 · Done]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done
          |
          | Well done. What changed because of it, and who helped? One line here is welcome: Selma and Bilal see it, and you can share it with the cluster. Silence is fine.
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
    Nadia ~ Noted: Done. You can take it back for five minutes, and change it at any time.
Bilal > /cluster silence
    Bilal ← Solvane Cleantech has been silent since Monday 23 March, 08:00: no questions, no reminders, no digests. It ends by itself on Tuesday 24 March, 00:00.
          | [End the silence]
Bilal > /cluster today
    Bilal ← Solvane Cleantech, Monday 23 March
          |
          | Silent since Monday 23 March, 08:00: nothing leaves by itself.
          |
          | 5 of 6 have joined
          |
          | • Not yet: Omar H.
          | • New since yesterday: Ingrid S., Nadia R., Selma I. and Victor D.
          |
          | Could use a hand
          |
          | • Victor D.: Guarantee line for small loans (AF-1), Stuck
          | • Ingrid S.: Collector test bench (RD-1), Needs time
          | [End the silence]
          | [Text to forward]
          | [Note an answer]
# The day is over by itself; the questions of yesterday do not come any more.
== 2026-03-24 12:00 Asia/Amman
    Selma ← The silence is over in Solvane Cleantech. I go on from here; what was held back meanwhile is not sent.
    Selma ← A word to whoever has not voted: this has waited since Tuesday 24 March, 09:00 and would go to 5 people, each at their own hour. It is the first of its kind, so it waits for your tap.
          |
          | Bilal N. would see:
          |
          | Bilal, Solvane Cleantech would like to hear your choice:
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | One tap is your vote, until Wednesday 25 March, 16:00, your time. Silence is fine; then the others decide.
          |
          | [Yes]
          | [No]
          | [How often?]
          |
          | After [Send] this kind goes out by itself from then on, and /silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Selma ← Weekly digest: this would go out on Wednesday 25 March, 09:30, to 1 channel. It is the first of its kind, so it waits for your tap.
          |
          | #plenary would see:
          |
          | Solvane Cleantech: the week
          |
          | Business development
          | • Done: Supplier day at the cement plant (Nadia R., Heatworks Solvane)
          |
          | Research and development
          | • Coming up: Collector test bench, 31 Mar
          |
          | Decisions
          | • Open until Wednesday 25 March, 16:00: Meet every month?
          |
          | 1 action could use a hand.
          | If you can help anywhere, a word to Selma or Bilal is enough.
          |
          | After [Send] this kind goes out by itself from then on, and /silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Selma ← A word to whoever has not voted (Tuesday 24 March, 09:00) still waits for your tap, for 5 people. Without it nothing leaves, and I do not ask about this one again.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← The silence is over in Solvane Cleantech. I go on from here; what was held back meanwhile is not sent.
    Bilal ← A word to whoever has not voted: this has waited since Tuesday 24 March, 09:00 and would go to 5 people, each at their own hour. It is the first of its kind, so it waits for your tap.
          |
          | Bilal N. would see:
          |
          | Bilal, Solvane Cleantech would like to hear your choice:
          |
          | Meet every month?
          |
          | • Yes
          | • No
          |
          | One tap is your vote, until Wednesday 25 March, 16:00, your time. Silence is fine; then the others decide.
          |
          | [Yes]
          | [No]
          | [How often?]
          |
          | After [Send] this kind goes out by itself from then on, and /cluster silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← Weekly digest: this would go out on Wednesday 25 March, 09:30, to 1 channel. It is the first of its kind, so it waits for your tap.
          |
          | #plenary would see:
          |
          | Solvane Cleantech: the week
          |
          | Business development
          | • Done: Supplier day at the cement plant (Nadia R., Heatworks Solvane)
          |
          | Research and development
          | • Coming up: Collector test bench, 31 Mar
          |
          | Decisions
          | • Open until Wednesday 25 March, 16:00: Meet every month?
          |
          | 1 action could use a hand.
          | If you can help anywhere, a word to Selma or Bilal is enough.
          |
          | After [Send] this kind goes out by itself from then on, and /cluster silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← A word to whoever has not voted (Tuesday 24 March, 09:00) still waits for your tap, for 5 people. Without it nothing leaves, and I do not ask about this one again.
          | [Send] [Skip this time]
          | [See all]
# In Telegram, until somebody ends it. Votes close and show their result.
Selma > /silence
    Selma ← Stop everything that I send by myself in Solvane Cleantech: questions, reminders, digests?
          |
          | What waits now is cancelled. Answers to what people ask go on, and votes still close. Other facilitators are told, participants are not.
          | [For today only] [Until I say so]
          | [Do not stop]
Selma presses [Until I say so]
    Selma ← Solvane Cleantech is silent now. 5 messages that waited are cancelled. It lasts until a facilitator ends it.
          |
          | What would have gone out meanwhile is not sent later. /silence shows how it stands.
          | [End the silence]
    Bilal ← Selma I. has stopped everything that I send by myself in Solvane Cleantech, until one of you ends it. Answers to what people ask go on.
          | [End the silence]
== 2026-03-25 17:00 Asia/Amman
    Selma ✎ Meet every month?
          |
          | Closed. Outcome: nobody voted this time
    Selma ← Your vote has closed: Meet every month?
          |
          | Outcome: nobody voted this time
          |
          | It happens: perhaps the week was full. You can ask again with /poll.
    #plenary ✎ Meet every month?
             |
             | Closed. Outcome: nobody voted this time
Nadia > /silence
    Nadia ← Only Selma or Bilal can do that here, so nothing was done. /help lists what you can do.
Nadia presses [2 · Done]
    Nadia ✎ Your actions in Solvane Cleantech, nearest first:
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: Done
          |
          | 2. Shared product catalogue (BD-2)
          | ✓ Noted: Done
          |
          | Well done. What changed because of it, and who helped? One line here is welcome: Selma and Bilal see it, and you can share it with the cluster. Silence is fine.
          | [1 · Change]
          | [2 · Undo] [2 · Change]
    Nadia ~ Noted: Done. You can take it back for five minutes, and change it at any time.
== 2026-03-30 08:00 Asia/Amman
Bilal presses [End the silence]
    Bilal ← The silence is over in Solvane Cleantech. I go on from here; what was held back meanwhile is not sent.
Selma > /silence
    Selma ← Stop everything that I send by myself in Solvane Cleantech: questions, reminders, digests?
          |
          | What waits now is cancelled. Answers to what people ask go on, and votes still close. Other facilitators are told, participants are not.
          | [For today only] [Until I say so]
          | [Do not stop]
Selma presses [Do not stop]
    Selma ~ Good. Nothing was stopped.
== 2026-03-30 12:00 Asia/Amman
    Selma ← Bilal N. has ended the silence in Solvane Cleantech. I go on from here; what was held back meanwhile is not sent.
    Ingrid ← Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | Needs time · due 31 Mar
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
