# A facilitator asks a question of her own, made in the chat: people answer with a tap, change it, or skip it.
file: solvane.yaml
now: 2026-03-31 12:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
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
          | • Supplier day at the cement plant, due 12 Apr
          | • Shared product catalogue, due 20 Apr
          | [My actions]
Victor > /cluster start {invite Victor}
    Victor ← Hello, Victor. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (New York time)
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
           | I write at most twice a week, in your working hours (New York time).
           | Fewer messages, a pause or leaving: “How often?”, at any time.
           | [My actions] [How often?]
    Victor ← Yours in Solvane Cleantech:
           |
           | • Guarantee line for small loans, due 10 May
           | [My actions]
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
Nadia > /checkin
    Nadia ← No check-in is open for you now. When there is one, it comes at your hour.
# Six short asks, and a look at it.
Selma > /checkin
    Selma ← What shall it be called? (1 of 6)
          | [Cancel]
Selma > Meeting places
    Selma ✎ What shall it be called? Meeting places
    Selma ← What do you want to ask? (2 of 6)
          | [Back] [Cancel]
Selma > Where shall we meet?
    Selma ✎ What do you want to ask? Where shall we meet?
    Selma ← How do people answer? (3 of 6)
          | [Words] [One of several]
          | [A number] [A day]
          | [All that fit]
          | [Back] [Cancel]
Selma presses [One of several]
    Selma ✎ How do people answer? One of several
    Selma ← What can they choose? (4 of 6)
          | One option on each line; for a number its range, like 1-5. Leave it open for words and days.
          | [Back] [Skip] [Cancel]
Selma > At the port
    Selma ✎ What can they choose? At the port
    Selma ← Whom do you ask? (5 of 6)
          | [Everybody] [Key stakeholders]
          | [Owners of actions] [Owners in Business development]
          | [Owners in Access to finance] [Owners in Research and development]
          | [Owners in Enabling environment] [Owners in Investment]
          | [Owners in Workforce and skills] [Private sector]
          | [Academia and research] [International organisations and donors]
          | [Back] [Cancel]
Selma presses [Everybody]
    Selma ✎ Whom do you ask? Everybody
    Selma ← How often? (6 of 6)
          | [Every week] [Every two weeks]
          | [Every month] [Once]
          | [Back] [Cancel]
Selma presses [Every month]
    Selma ✎ How often? Every month
    Selma ← There should be at least two options, each on a line of its own. Everything else is kept; one tap asks for these alone.
          |
          | At the port
          | [Options once more]
Selma presses [Options once more]
    Selma ← What can they choose?
          | One option on each line; for a number its range, like 1-5. Leave it open for words and days.
          | [Cancel]
Selma > At the port\nOn campus
    Selma ✎ What can they choose? At the port
          | On campus
    Selma ← This is what I would ask. Nobody but you sees it yet.
          |
          | Meeting places
          |
          | 1. Where shall we meet? One of several: At the port / On campus
          |
          | • Everybody: 2 people
          | • Every month, first on Monday 6 April, at the hour each has chosen, their time
          | • Open until Thursday 9 April, 16:00; then the report goes to those who facilitate, and nobody else
          | • Answers carry names, and people are told so
          |
          | More questions, and follow-ups: send me a .yaml file.
          | [Start] [Change it]
          | [Without names] [Report to the channel]
          | [Discard]
Selma presses [Report to the channel]
    Selma ✎ This is what I would ask. Nobody but you sees it yet.
          |
          | Meeting places
          |
          | 1. Where shall we meet? One of several: At the port / On campus
          |
          | • Everybody: 2 people
          | • Every month, first on Monday 6 April, at the hour each has chosen, their time
          | • Open until Thursday 9 April, 16:00; then the report goes to the channel
          | • Answers carry names, and people are told so
          |
          | More questions, and follow-ups: send me a .yaml file.
          | [Start] [Change it]
          | [Without names] [Report in private]
          | [Discard]
Selma presses [Start]
    Selma ✎ It is running.
          |
          | Meeting places
          |
          | 1. Where shall we meet? One of several: At the port / On campus
          |
          | • Everybody: 2 people
          | • Every month, next on Monday 6 April, at the hour each has chosen, their time
          | • Open until Thursday 9 April, 16:00; then the report goes to the channel
          | • Answers carry names, and people are told so
          | [Pause] [Change it]
          | [Without names] [Report in private]
          | [Stop]
    Selma ~ Started. The report comes when it closes.
# The day before somebody answers early; everybody else is asked on the first Monday of the month, at their own hour.
== 2026-04-05 18:00 Asia/Amman
    #plenary ← Solvane Cleantech: the week
             |
             | Business development
             |
             | • Coming up: Supplier day at the cement plant, 12 Apr
             |
             | 1 action is past its date.
             | If you can help anywhere, a word to Selma is enough.
Nadia > /checkin
    Nadia ← Nadia, a check-in: Meeting places
          |
          | Where shall we meet?
          |
          | One tap is a full answer.
          |
          | What you say is told in the cluster's channel, words with your name.
          | There is time until Thursday 9 April, 16:00, and “Skip this time” is fine.
          | [At the port]
          | [On campus]
          | [Skip this time] [How often?]
Nadia presses [On campus]
    Nadia ✎ Thank you, Nadia. That was “Meeting places”.
          |
          | • Where shall we meet? On campus
          |
          | You can change it until Thursday 9 April, 16:00.
          | [Change my answers]
Nadia presses [Change my answers]
    Nadia ✎ Nadia, a check-in: Meeting places
          |
          | Where shall we meet?
          |
          | You said: On campus
          |
          | One tap is a full answer.
          |
          | What you say is told in the cluster's channel, words with your name.
          | There is time until Thursday 9 April, 16:00.
          | [At the port]
          | [✓ On campus]
          | [How often?]
Nadia presses [At the port]
    Nadia ✎ Thank you, Nadia. That was “Meeting places”.
          |
          | • Where shall we meet? At the port
          |
          | You can change it until Thursday 9 April, 16:00.
          | [Change my answers]
== 2026-04-06 21:00 Asia/Amman
    Nadia ← Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 12 Apr
          |
          | 2. Shared product catalogue (BD-2)
          | On the way · due 20 Apr
          |
          | Your own words work too, and “Not this week” is fine.
          | [1 · Done] [1 · On the way]
          | [1 · Needs time] [1 · Stuck]
          | [2 · Done] [2 · On the way]
          | [2 · Needs time] [2 · Stuck]
          | [Not this week] [How often?]
    Victor ← Victor, a check-in: Meeting places
           |
           | Where shall we meet?
           |
           | One tap is a full answer.
           |
           | What you say is told in the cluster's channel, words with your name.
           | There is time until Thursday 9 April, 09:00, and “Skip this time” is fine.
           |
           | ———
           |
           | Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 10 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [At the port]
           | [On campus]
           | [Skip this time]
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Victor presses [Skip this time]
    Victor ✎ All right, no “Meeting places” this time.
           |
           | ———
           |
           | Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 10 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Answer after all]
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
    Victor ~ All right, not this time.
Victor presses [Answer after all]
    Victor ✎ Victor, a check-in: Meeting places
           |
           | Where shall we meet?
           |
           | One tap is a full answer.
           |
           | What you say is told in the cluster's channel, words with your name.
           | There is time until Thursday 9 April, 09:00, and “Skip this time” is fine.
           |
           | ———
           |
           | Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 10 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [At the port]
           | [On campus]
           | [Skip this time]
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Victor presses [On campus]
    Victor ✎ Thank you, Victor. That was “Meeting places”.
           |
           | • Where shall we meet? On campus
           |
           | You can change it until Thursday 9 April, 09:00.
           |
           | ———
           |
           | Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 10 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Change my answers]
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
# It closes, and the channel reads what came of it.
== 2026-04-09 17:00 Asia/Amman
    Nadia ✎ “Meeting places” has closed. You said:
          |
          | • Where shall we meet? At the port
    Nadia ← Nadia, a short reminder: “Supplier day at the cement plant” is due Sunday 12 April. How does it look? One tap is enough.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
    Victor ✎ “Meeting places” has closed. You said:
           |
           | • Where shall we meet? On campus
           |
           | ———
           |
           | Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 10 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
    Victor ← Victor, a short reminder: “Guarantee line for small loans” is due Sunday 10 May. How does it look? One tap is enough.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not now] [Why this message?]
    #plenary ← Meeting places
             |
             | 2 of 2 people answered.
             |
             | Where shall we meet?
             |
             | • At the port: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
             | • On campus: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
# It comes round until it is paused or stopped.
Selma > /checkin
    Selma ← Your check-ins. Tap one to see, change, pause or stop it.
          | [Meeting places]
          | [New check-in] [From a file]
Selma presses [Meeting places]
    Selma ← It is running.
          |
          | Meeting places
          |
          | 1. Where shall we meet? One of several: At the port / On campus
          |
          | • Everybody: 2 people
          | • Every month, next on Monday 4 May, at the hour each has chosen, their time
          | • Open until Thursday 7 May, 16:00; then the report goes to the channel
          | • Answers carry names, and people are told so
          | [Pause] [Change it]
          | [Without names] [Report in private]
          | [Stop]
Selma presses [Pause]
    Selma ✎ It is paused: nobody is asked.
          |
          | Meeting places
          |
          | 1. Where shall we meet? One of several: At the port / On campus
          |
          | • Everybody: 2 people
          | • Every month, first on Monday 4 May, at the hour each has chosen, their time
          | • Open until Thursday 7 May, 16:00; then the report goes to the channel
          | • Answers carry names, and people are told so
          | [Go on] [Change it]
          | [Stop]
Selma presses [Go on]
    Selma ✎ It is running.
          |
          | Meeting places
          |
          | 1. Where shall we meet? One of several: At the port / On campus
          |
          | • Everybody: 2 people
          | • Every month, next on Monday 4 May, at the hour each has chosen, their time
          | • Open until Thursday 7 May, 16:00; then the report goes to the channel
          | • Answers carry names, and people are told so
          | [Pause] [Change it]
          | [Without names] [Report in private]
          | [Stop]
    Selma ~ Started. The report comes when it closes.
Selma presses [Stop]
    Selma ✎ It is over: nobody is asked any more.
          |
          | Meeting places
          |
          | 1. Where shall we meet? One of several: At the port / On campus
          |
          | • Everybody: 2 people
          | • Answers carry names, and people are told so
          | [Start again] [Change it]
# More questions come as a file, here too.
Selma sends file checkin-broken.yaml
    Selma ← 7 things have to be put right first
          |
          | • Line 2: “pillar” is “Sport”; it can be Business development, Access to finance, Research and development, Enabling environment, Investment, Workforce and skills.
          | • Line 3: “rhythm” is “dayly”; it can be weekly, every two weeks, fortnightly, monthly, once.
          | • Line 4: “hour” is 06:00; people are written to between 08:30 and 18:30.
          | • Line 5: “qestion” is not known here; known are id, title, audience, rhythm, weekday, day, hour, open_days, report, anonymous, questions.
          | • Line 12: “options” has a word that YAML takes for true or false; put yes, no, on and off in quotes.
          | • Line 14: “type” is “essay”; it can be text, choice, scale, date, several.
          | • Line 15: “modo” is no earlier question that is answered by tap; those are mood, q2.
          |
          | Please correct it and send it once more. Nothing was kept.
          | [How it should look]
Selma sends file checkin.yaml
    Selma ← This is what I would ask. Nobody but you sees it yet.
          |
          | How was the week?
          |
          | 1. How was this week? A number, 1–5 (1 hard · 5 great)
          |
          | 2. What made it hard? Words; only after 1 or 2
          |
          | 3. By when do you expect news? A day
          |
          | 4. What shall we talk about? All that fit: Finance / Skills / Export
          |
          | • Owners of actions: 2 people
          | • Every week, first on Sunday 12 April, at 10:00, their time
          | • Open until Wednesday 15 April, 16:00; then the report goes to those who facilitate, and nobody else
          | • Answers carry names, and people are told so
          | [Start] [Change it]
          | [Without names] [Report to the channel]
          | [Discard]
Selma presses [Discard]
    Selma ✎ Discarded, and never asked: How was the week?
    Selma ~ Discarded. Nobody was asked.
