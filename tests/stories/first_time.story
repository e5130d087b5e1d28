# Each kind of automatic message waits, the first time, for a tap a working day ahead: Send, Skip, and nobody tapping.
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
Bilal adds the bot to #cluster
    Bilal ← I was added to #cluster and have posted nothing yet. What is it for?
          |
          | For the whole cluster, votes, the digest and what people share appear there; for a pillar, its own digest and what people share about it. Once you have chosen, everybody there sees one card that says what I do.
          | [Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
Bilal presses [Whole cluster]
    Bilal ✎ #cluster is for Solvane Cleantech now. Another tap changes it.
          | [✓ Whole cluster]
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Not for the cluster]
    #cluster ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
    Bilal ~ Good. I post one card there that says what I do.
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
Ingrid presses [My actions]
    Ingrid ← Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | Needs time · due 31 Mar
           | [Done] [On the way]
           | [Needs time] [Stuck]
Ingrid presses [On the way]
    Ingrid ✎ Your action in Solvane Cleantech:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: On the way
           | [Undo] [Change]
    Ingrid ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
# A working day before, in her hours, each facilitator sees what would go out, to whom, and how it looks.
== 2026-03-22 09:00 Asia/Amman
    Selma ← Weekly check-in: this would go out on Monday 23 March, 09:30, to 2 people, each at their own hour. It is the first of its kind, so it waits for your tap.
          |
          | Nadia R. would see:
          |
          | Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          |
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
          |
          | After [Send] this kind goes out by itself from then on, and /silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← Weekly check-in: this would go out on Monday 23 March, 09:30, to 2 people, each at their own hour. It is the first of its kind, so it waits for your tap.
          |
          | Nadia R. would see:
          |
          | Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          |
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
          |
          | After [Send] this kind goes out by itself from then on, and /cluster silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
Bilal presses [See all]
    Bilal ← Weekly check-in, Monday 23 March, 09:30, goes to:
          |
          | • Nadia R.
          | • Victor D.
Selma > /today
    Selma ← Solvane Cleantech, Sunday 22 March
          |
          | 5 of 6 have joined
          |
          | • Not yet: Omar H.
          | • New since yesterday: Bilal N., Ingrid S., Nadia R. and Victor D.
          |
          | Could use a hand
          |
          | • Victor D.: Guarantee line for small loans (AF-1), Stuck
          |
          | Answered this week
          |
          | • Ingrid S.: RD-1, On the way
          |
          | Waits for your tap
          |
          | • Weekly check-in, Monday 23 March, 09:30, to 2 people
          |
          | Goes out next
          |
          | • Weekly digest, Wednesday 25 March, 09:30, to 2 channels, if you say yes
          | [Decide: Weekly check-in]
          | [Text to forward]
          | [Note an answer]
Selma presses [Send]
    Selma ✎ Weekly check-in: Selma I. said yes on Sunday 22 March, 09:00. It goes out on Monday 23 March, 09:30, and the next ones go by themselves.
    Bilal ✎ Weekly check-in: Selma I. said yes on Sunday 22 March, 09:00. It goes out on Monday 23 March, 09:30, and the next ones go by themselves.
    Selma ~ Good. From now on this goes out by itself.
== 2026-03-23 09:30 Asia/Amman
    Nadia ← Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
Nadia presses [1 · On the way]
    Nadia ✎ Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | ✓ Noted: On the way
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Undo] [1 · Change]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Nadia ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
== 2026-03-23 12:00 America/New_York
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | Stuck · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
# The digest is skipped once, and asked about again before the next one.
== 2026-03-24 12:00 Asia/Amman
    Selma ← Weekly digest: this would go out on Wednesday 25 March, 09:30, to 2 channels. It is the first of its kind, so it waits for your tap.
          |
          | #cluster would see:
          |
          | Solvane Cleantech: the week
          |
          | Business development
          | • Coming up: Supplier day at the cement plant, 3 Apr
          |
          | Research and development
          | • Coming up: Collector test bench, 31 Mar
          |
          | 1 action could use a hand.
          | If you can help anywhere, a word to Selma or Bilal is enough.
          |
          | After [Send] this kind goes out by itself from then on, and /silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Selma ← Gentle reminder: this would go out on Wednesday 25 March, 16:30, to 1 person. It is the first of its kind, so it waits for your tap.
          |
          | Victor D. would see:
          |
          | Victor, a short reminder: “Guarantee line for small loans” is due Friday 1 May. How does it look? One tap is enough.
          |
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
          |
          | After [Send] this kind goes out by itself from then on, and /silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← Weekly digest: this would go out on Wednesday 25 March, 09:30, to 2 channels. It is the first of its kind, so it waits for your tap.
          |
          | #cluster would see:
          |
          | Solvane Cleantech: the week
          |
          | Business development
          | • Coming up: Supplier day at the cement plant, 3 Apr
          |
          | Research and development
          | • Coming up: Collector test bench, 31 Mar
          |
          | 1 action could use a hand.
          | If you can help anywhere, a word to Selma or Bilal is enough.
          |
          | After [Send] this kind goes out by itself from then on, and /cluster silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← Gentle reminder: this would go out on Wednesday 25 March, 16:30, to 1 person. It is the first of its kind, so it waits for your tap.
          |
          | Victor D. would see:
          |
          | Victor, a short reminder: “Guarantee line for small loans” is due Friday 1 May. How does it look? One tap is enough.
          |
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
          |
          | After [Send] this kind goes out by itself from then on, and /cluster silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
Bilal presses [Skip this time] under "Weekly digest"
    Selma ✎ Weekly digest: Bilal N. skipped the one of Wednesday 25 March, 09:30. I ask again before the next.
    Bilal ✎ Weekly digest: Bilal N. skipped the one of Wednesday 25 March, 09:30. I ask again before the next.
    Bilal ~ Skipped. I ask again before the next one.
== 2026-03-25 08:30 Asia/Amman
== 2026-03-25 12:00 Asia/Amman
# The reminder: nobody taps. One reminder, nothing leaves, and nothing is sent late.
== 2026-03-25 20:00 Asia/Amman
    Selma ← Gentle reminder (Wednesday 25 March, 16:30) still waits for your tap, for 1 person. Without it nothing leaves, and I do not ask about this one again.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← Gentle reminder (Wednesday 25 March, 16:30) still waits for your tap, for 1 person. Without it nothing leaves, and I do not ask about this one again.
          | [Send] [Skip this time]
          | [See all]
Victor presses [On the way]
    Victor ✎ Thank you, Victor. That is all for this week.
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: On the way
           | [Undo] [Change]
    Victor ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
== 2026-03-31 12:00 Asia/Amman
    Selma ← Weekly digest: this would go out on Wednesday 1 April, 09:30, to 2 channels. It is the first of its kind, so it waits for your tap.
          |
          | #cluster would see:
          |
          | Solvane Cleantech: the week
          |
          | Business development
          | • Coming up: Supplier day at the cement plant, 3 Apr; Shared product catalogue, 11 Apr
          |
          | Access to finance
          | • On the way: Guarantee line for small loans
          |
          | Research and development
          | • Coming up: Collector test bench, 31 Mar
          |
          | After [Send] this kind goes out by itself from then on, and /silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Selma ← Gentle reminder: this would go out on Wednesday 1 April, 09:30, to 3 people, each at their own hour. It is the first of its kind, so it waits for your tap.
          |
          | Ingrid S. would see:
          |
          | Ingrid, a short reminder: “Collector test bench” is due Tuesday 31 March. How does it look? One tap is enough.
          |
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
          |
          | After [Send] this kind goes out by itself from then on, and /silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← Weekly digest: this would go out on Wednesday 1 April, 09:30, to 2 channels. It is the first of its kind, so it waits for your tap.
          |
          | #cluster would see:
          |
          | Solvane Cleantech: the week
          |
          | Business development
          | • Coming up: Supplier day at the cement plant, 3 Apr; Shared product catalogue, 11 Apr
          |
          | Access to finance
          | • On the way: Guarantee line for small loans
          |
          | Research and development
          | • Coming up: Collector test bench, 31 Mar
          |
          | After [Send] this kind goes out by itself from then on, and /cluster silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← Gentle reminder: this would go out on Wednesday 1 April, 09:30, to 3 people, each at their own hour. It is the first of its kind, so it waits for your tap.
          |
          | Ingrid S. would see:
          |
          | Ingrid, a short reminder: “Collector test bench” is due Tuesday 31 March. How does it look? One tap is enough.
          |
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
          |
          | After [Send] this kind goes out by itself from then on, and /cluster silence stops it at any time. Without a tap nothing leaves.
          | [Send] [Skip this time]
          | [See all]
    Nadia ← Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 11 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
    Ingrid ← Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | On the way · due 31 Mar
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Selma > /today
    Selma ← Solvane Cleantech, Tuesday 31 March
          |
          | 5 of 6 have joined
          |
          | • Not yet: Omar H.
          |
          | Answered this week
          |
          | • Victor D.: AF-1, On the way
          |
          | Waits for your tap
          |
          | • Weekly digest, Wednesday 1 April, 09:30, to 2 channels
          | • Gentle reminder, Wednesday 1 April, 09:30, to 3 people
          |
          | Goes out next
          |
          | • Weekly check-in, Monday 6 April, 09:30, to 3 people
          | [Decide: Weekly digest]
          | [Decide: Gentle reminder]
          | [Text to forward]
          | [Note an answer]
Selma presses [Send] under "Weekly digest"
    Selma ✎ Weekly digest: Selma I. said yes on Tuesday 31 March, 12:00. It goes out on Wednesday 1 April, 09:30, and the next ones go by themselves.
    Bilal ✎ Weekly digest: Selma I. said yes on Tuesday 31 March, 12:00. It goes out on Wednesday 1 April, 09:30, and the next ones go by themselves.
    Selma ~ Good. From now on this goes out by itself.
== 2026-04-01 12:00 Asia/Amman
    Selma ← Gentle reminder (Wednesday 1 April, 09:30) still waits for your tap, for 3 people. Without it nothing leaves, and I do not ask about this one again.
          | [Send] [Skip this time]
          | [See all]
    Bilal ← Gentle reminder (Wednesday 1 April, 09:30) still waits for your tap, for 3 people. Without it nothing leaves, and I do not ask about this one again.
          | [Send] [Skip this time]
          | [See all]
    #plenary ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • Coming up: Supplier day at the cement plant, 3 Apr; Shared product catalogue, 11 Apr
             |
             | Access to finance
             |
             | • On the way: Guarantee line for small loans
             |
             | 1 action is past its date.
             | If you can help anywhere, a word to Selma or Bilal is enough.
    #cluster ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • Coming up: Supplier day at the cement plant, 3 Apr; Shared product catalogue, 11 Apr
             |
             | Access to finance
             |
             | • On the way: Guarantee line for small loans
             |
             | 1 action is past its date.
             | If you can help anywhere, a word to Selma or Bilal is enough.
