# A check-in of several questions comes as a file: put right first, then answered in one message, and one without names.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: slack, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York

Selma > /cluster start {invite Selma}
    Selma ← Welcome, Selma. You facilitate Solvane Cleantech.
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
           | • Guarantee line for small loans, due 1 May
           | [My actions]
# On Slack a form is one modal.
Selma > /cluster checkin
Selma fills title = Help; ask = What would help you?; kind = text; audience = owners; rhythm = once
    Selma ← This is what I would ask. Nobody but you sees it yet.
          |
          | Help
          |
          | 1. What would help you? Words
          |
          | • Owners of actions: 2 people
          | • Once, on Monday 23 March, at the hour each has chosen, their time
          | • Open until Thursday 26 March, 16:00; then the report goes to those who facilitate, and nobody else
          | • Answers carry names, and people are told so
          |
          | More questions, and follow-ups: send me a .yaml file.
          | [Start] [Change it]
          | [Without names] [Report to the channel]
          | [Discard]
Selma presses [Discard]
    Selma ✎ Discarded, and never asked: Help
    Selma ~ Discarded. Nobody was asked.
# A broken file tells where and what.
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
Selma presses [How it should look]
    Selma ← Write it like this and send it to me, as a .yaml file or pasted here. I show you how it reads before anybody is asked.
          |
          | title: How was the month?
          | audience: everybody
          | rhythm: monthly
          | anonymous: false
          | questions:
          |   - id: mood
          |     ask: How was this month?
          |     type: scale
          |     low: hard
          |     high: great
          |   - ask: What made it hard?
          |     type: text
          |     if: {mood: [1, 2]}
          |
          | Types: text, choice and several (with “options:”), scale, date. Audience: everybody, key, owners, {pillar: BD} or {group: name}. Rhythm: weekly, every two weeks, monthly, once. With “report: channel” everybody reads what came of it.
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
          | • Every week, first on Sunday 22 March, at 10:00, their time
          | • Open until Wednesday 25 March, 16:00; then the report goes to those who facilitate, and nobody else
          | • Answers carry names, and people are told so
          | [Start] [Change it]
          | [Without names] [Report to the channel]
          | [Discard]
Selma presses [Start]
    Selma ✎ It is running.
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
          | • Every week, next on Sunday 29 March, at 10:00, their time
          | • Open until Wednesday 1 April, 16:00; then the report goes to those who facilitate, and nobody else
          | • Answers carry names, and people are told so
          | [Pause] [Change it]
          | [Without names] [Report to the channel]
          | [Stop]
    Selma ~ Started. The report comes when it closes.
== 2026-03-22 12:00 Asia/Amman
    Nadia ← Nadia, a check-in: How was the week?
          |
          | How was this week?
          |
          | 1 hard · 5 great
          |
          | One tap is a full answer.
          |
          | Selma reads it, with your name.
          | There is time until Wednesday 25 March, 16:00, and “Skip this time” is fine.
          | [1] [2] [3] [4] [5]
          | [Leave this one out]
          | [Skip this time] [How often?]
Nadia presses [2]
    Nadia ✎ How was the week?
          |
          | What made it hard?
          |
          | Reply to this message in your own words; a sentence is plenty.
          | [Leave this one out]
          | [How often?]
Nadia > The permit takes long
    Nadia ✎ How was the week?
          |
          | By when do you expect news?
          |
          | Reply to this message with a day, like “31 Oct” or “next Friday”.
          | [Leave this one out]
          | [How often?]
Nadia > 31 March
    Nadia ✎ How was the week?
          |
          | What shall we talk about?
          |
          | Tap all that fit, then “Done”.
          | [Finance]
          | [Skills]
          | [Export]
          | [Leave this one out]
          | [How often?]
Nadia presses [Finance]
    Nadia ✎ How was the week?
          |
          | What shall we talk about?
          |
          | Tap all that fit, then “Done”.
          | [✓ Finance]
          | [Skills]
          | [Export]
          | [Done] [Leave this one out]
          | [How often?]
Nadia presses [Export]
    Nadia ✎ How was the week?
          |
          | What shall we talk about?
          |
          | Tap all that fit, then “Done”.
          | [✓ Finance]
          | [Skills]
          | [✓ Export]
          | [Done] [Leave this one out]
          | [How often?]
Nadia presses [Done]
    Nadia ✎ Thank you, Nadia. That was “How was the week?”.
          |
          | • How was this week? 2
          | • What made it hard? The permit takes long
          | • By when do you expect news? Tuesday 31 March
          | • What shall we talk about? Finance and Export
          |
          | You can change it until Wednesday 25 March, 16:00.
          | [Change my answers]
Nadia presses [Change my answers]
    Nadia ✎ Nadia, a check-in: How was the week?
          |
          | How was this week?
          |
          | 1 hard · 5 great
          |
          | You said: 2
          |
          | One tap is a full answer.
          |
          | Selma reads it, with your name.
          | There is time until Wednesday 25 March, 16:00.
          | [1] [✓ 2] [3] [4] [5]
          | [Leave it as it is]
          | [How often?]
Nadia presses [4]
    Nadia ✎ How was the week?
          |
          | By when do you expect news?
          |
          | You said: Tuesday 31 March
          |
          | Reply to this message with a day, like “31 Oct” or “next Friday”.
          | [Leave it as it is]
          | [How often?]
== 2026-03-22 18:00 Asia/Amman
    Victor ← Victor, a check-in: How was the week?
           |
           | How was this week?
           |
           | 1 hard · 5 great
           |
           | One tap is a full answer.
           |
           | Selma reads it, with your name.
           | There is time until Wednesday 25 March, 09:00, and “Skip this time” is fine.
           | [1] [2] [3] [4] [5]
           | [Leave this one out]
           | [Skip this time] [How often?]
Victor presses [5]
    Victor ✎ How was the week?
           |
           | By when do you expect news?
           |
           | Reply to this message with a day, like “31 Oct” or “next Friday”.
           | [Leave this one out]
           | [How often?]
Victor presses [Leave this one out]
    Victor ✎ How was the week?
           |
           | What shall we talk about?
           |
           | Tap all that fit, then “Done”.
           | [Finance]
           | [Skills]
           | [Export]
           | [Leave this one out]
           | [How often?]
Victor presses [Skills]
    Victor ✎ How was the week?
           |
           | What shall we talk about?
           |
           | Tap all that fit, then “Done”.
           | [Finance]
           | [✓ Skills]
           | [Export]
           | [Done] [Leave this one out]
           | [How often?]
Victor presses [Done]
    Victor ✎ Thank you, Victor. That was “How was the week?”.
           |
           | • How was this week? 5
           | • What shall we talk about? Skills
           |
           | You can change it until Wednesday 25 March, 09:00.
           | [Change my answers]
Victor presses [Change my answers]
    Victor ✎ Victor, a check-in: How was the week?
           |
           | How was this week?
           |
           | 1 hard · 5 great
           |
           | You said: 5
           |
           | One tap is a full answer.
           |
           | Selma reads it, with your name.
           | There is time until Wednesday 25 March, 09:00.
           | [1] [2] [3] [4] [✓ 5]
           | [Leave it as it is]
           | [How often?]
Victor presses [3]
    Victor ✎ How was the week?
           |
           | By when do you expect news?
           |
           | Reply to this message with a day, like “31 Oct” or “next Friday”.
           | [Leave this one out]
           | [How often?]
Victor presses [Leave this one out]
    Victor ✎ How was the week?
           |
           | What shall we talk about?
           |
           | You said: Skills
           |
           | Tap all that fit, then “Done”.
           | [Finance]
           | [✓ Skills]
           | [Export]
           | [Done] [Leave it as it is]
           | [How often?]
Victor presses [Leave it as it is]
    Victor ✎ Thank you, Victor. That was “How was the week?”.
           |
           | • How was this week? 3
           | • What shall we talk about? Skills
           |
           | You can change it until Wednesday 25 March, 09:00.
           | [Change my answers]
== 2026-03-26 17:00 Asia/Amman
    Selma ← How was the week?
          |
          | 2 of 2 people answered.
          |
          | How was this week?
          |
          | 3.5 on average, from 3 to 4 (1 hard · 5 great)
          |
          | • 1: 0
          | • 2: 0
          | • 3: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
          | • 4: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
          | • 5: 0
          |
          | What made it hard?
          |
          | No answer to this one.
          |
          | By when do you expect news?
          |
          | • Tuesday 31 March: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
          |
          | What shall we talk about?
          |
          | • Finance: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
          | • Skills: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
          | • Export: 1 ▇▇▇▇▇▇▇▇▇▇▇▇
    Nadia ✎ “How was the week?” has closed. You said:
          |
          | • How was this week? 4
          | • By when do you expect news? Tuesday 31 March
          | • What shall we talk about? Finance and Export
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
    Victor ✎ “How was the week?” has closed. You said:
           |
           | • How was this week? 3
           | • What shall we talk about? Skills
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
# Without names, pasted into the chat.
Selma > title: What nobody says\nanonymous: true\nrhythm: once\nquestions:\n  - ask: What should we stop doing?\n    type: text
    Selma ← This is what I would ask. Nobody but you sees it yet.
          |
          | What nobody says
          |
          | 1. What should we stop doing? Words
          |
          | • Everybody: 2 people
          | • Once, on Monday 30 March, at the hour each has chosen, their time
          | • Open until Thursday 2 April, 16:00; then the report goes to those who facilitate, and nobody else
          | • Nobody sees who said what, and I do not keep it; people are told so
          |
          | More questions, and follow-ups: send me a .yaml file.
          | [Start] [Change it]
          | [With names] [Report to the channel]
          | [Discard]
Selma presses [Start]
    Selma ✎ It is running.
          |
          | What nobody says
          |
          | 1. What should we stop doing? Words
          |
          | • Everybody: 2 people
          | • Once, on Monday 30 March, at the hour each has chosen, their time
          | • Open until Thursday 2 April, 16:00; then the report goes to those who facilitate, and nobody else
          | • Nobody sees who said what, and I do not keep it; people are told so
          | [Pause] [Change it]
          | [With names] [Report to the channel]
          | [Stop]
    Selma ~ Started. The report comes when it closes.
# Who has just been written to is not written to again so soon; whoever likes looks for themselves.
== 2026-03-30 18:00 Asia/Amman
    Nadia ← Nadia, a short reminder: “Supplier day at the cement plant” is due Friday 3 April. How does it look? One tap is enough.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
    Victor ← Victor, a short reminder: “Guarantee line for small loans” is due Friday 1 May. How does it look? One tap is enough.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not now] [Why this message?]
Nadia > /checkin
    Nadia ← Nadia, a check-in: How was the week?
          |
          | How was this week?
          |
          | 1 hard · 5 great
          |
          | One tap is a full answer.
          |
          | Selma reads it, with your name.
          | There is time until Wednesday 1 April, 16:00, and “Skip this time” is fine.
          | [1] [2] [3] [4] [5]
          | [Leave this one out]
          | [Skip this time] [How often?]
    Nadia ← Nadia, a check-in: What nobody says
          |
          | What should we stop doing?
          |
          | Reply to this message in your own words; a sentence is plenty.
          |
          | Nobody sees who said what, not even I; so what is said cannot be changed later.
          | There is time until Thursday 2 April, 16:00, and “Skip this time” is fine.
          | [Skip this time] [How often?]
Nadia > The evening meetings
    Nadia ✎ Thank you, Nadia. That was “What nobody says”.
          |
          | It is counted, and nobody sees who said what.
Victor > /cluster checkin
    Victor ← Victor, a check-in: How was the week?
           |
           | How was this week?
           |
           | 1 hard · 5 great
           |
           | One tap is a full answer.
           |
           | Selma reads it, with your name.
           | There is time until Wednesday 1 April, 09:00, and “Skip this time” is fine.
           | [1] [2] [3] [4] [5]
           | [Leave this one out]
           | [Skip this time] [How often?]
    Victor ← Victor, a check-in: What nobody says
           |
           | What should we stop doing?
           |
           | Reply to this message in your own words; a sentence is plenty.
           |
           | Nobody sees who said what, not even I; so what is said cannot be changed later.
           | There is time until Thursday 2 April, 09:00, and “Skip this time” is fine.
           | [Skip this time] [How often?]
Victor > Long reports
    Victor ✎ Thank you, Victor. That was “What nobody says”.
           |
           | It is counted, and nobody sees who said what.
Victor edits > Short reports
    Victor ← That was counted without your name, so nobody can find it again to change it, not even I.
== 2026-04-02 17:00 Asia/Amman
    Selma ← How was the week?
          |
          | Nobody could be asked this time: all are away, or had heard from me enough.
    Selma ← What nobody says
          |
          | 2 of 2 people answered, without names.
          |
          | What should we stop doing?
          |
          | Too few answered to show this without giving somebody away.
    Nadia ✎ “How was the week?” has closed.
    Nadia ✎ “What nobody says” has closed.
    Victor ✎ “How was the week?” has closed.
    Victor ✎ “What nobody says” has closed.
