# Dates as people type them: two that may be meant are two buttons, and nothing is silently in the past.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
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

# When an action shall be done.
Nadia > /add
    Nadia ← What shall be done? (1 of 4)
          | For example: Supplier day at the cement plant
          | [Cancel]
Nadia > A catalogue of open laboratories
    Nadia ✎ What shall be done? A catalogue of open laboratories
    Nadia ← Which pillar? (2 of 4)
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Cancel]
Nadia presses [Research and development]
    Nadia ✎ Which pillar? Research and development
    Nadia ← Which objective does it serve? (3 of 4)
          | [Sell more of what is made here] [Bring tested technologies from lab to customer]
          | [Back] [Cancel]
Nadia presses [Sell more of what is made here]
    Nadia ✎ Which objective does it serve? Sell more of what is made here
    Nadia ← By when? (4 of 4)
          | For example: 31 Oct, Friday, in two weeks.
          | [Back] [Skip] [Cancel]
Nadia > 1 Jan 2026
    Nadia ← Thursday 1 January has passed. For “By when?”, please give today or a later day; without a year I take the next one to come.
Nadia > 31 Feb
    Nadia ← The calendar has no such day. For “By when?”, please try once more.
Nadia > Monday 31 May
    Nadia ← That date is Sunday 31 May, so it does not fit the weekday you wrote. For “By when?”, please type one of the two alone.
Nadia > 05/06
    Nadia ← Both are possible. Which day do you mean?
          | [Friday 5 June]
          | [Wednesday 6 May]
Nadia presses [Friday 5 June]
    Nadia ✎ By when? Friday 5 June
    Nadia ← Added to Research and development as RD-2: A catalogue of open laboratories, due Friday 5 June. It is yours. Others see it in five minutes.
          | [Undo] [Say more about it]
Nadia > /add
    Nadia ← What shall be done? (1 of 4)
          | For example: Supplier day at the cement plant
          | [Cancel]
Nadia > Prix du premier prototype
    Nadia ✎ What shall be done? Prix du premier prototype
    Nadia ← Which pillar? (2 of 4)
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Cancel]
Nadia presses [Access to finance]
    Nadia ✎ Which pillar? Access to finance
    Nadia ← Which objective does it serve? (3 of 4)
          | [Sell more of what is made here] [Bring tested technologies from lab to customer]
          | [Back] [Cancel]
Nadia presses [Sell more of what is made here]
    Nadia ✎ Which objective does it serve? Sell more of what is made here
    Nadia ← By when? (4 of 4)
          | For example: 31 Oct, Friday, in two weeks.
          | [Back] [Skip] [Cancel]
Nadia > fin du mois
    Nadia ✎ By when? Tuesday 31 March
    Nadia ← Added to Access to finance as AF-2: Prix du premier prototype, due Tuesday 31 March. It is yours. Others see it in five minutes.
          | [Undo] [Say more about it]
Nadia > /add
    Nadia ← What shall be done? (1 of 4)
          | For example: Supplier day at the cement plant
          | [Cancel]
Nadia > لقاء المختبرات
    Nadia ✎ What shall be done? لقاء المختبرات
    Nadia ← Which pillar? (2 of 4)
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Cancel]
Nadia presses [Research and development]
    Nadia ✎ Which pillar? Research and development
    Nadia ← Which objective does it serve? (3 of 4)
          | [Sell more of what is made here] [Bring tested technologies from lab to customer]
          | [Back] [Cancel]
Nadia presses [Sell more of what is made here]
    Nadia ✎ Which objective does it serve? Sell more of what is made here
    Nadia ← By when? (4 of 4)
          | For example: 31 Oct, Friday, in two weeks.
          | [Back] [Skip] [Cancel]
Nadia > ٣١ تشرين الأول
    Nadia ✎ By when? Saturday 31 October
    Nadia ← Added to Research and development as RD-3: لقاء المختبرات, due Saturday 31 October. It is yours. Others see it in five minutes.
          | [Undo] [Say more about it]
# On Slack a calendar opens.
Victor > /cluster add
Victor fills title = Price list for loans; pillar = 2; objective = 1; due = 2026-03-01
    Victor ← The day you chose has passed, so nothing was saved. Please open the form again and choose today or a later day.
Victor > /cluster add
Victor fills title = Price list for loans; pillar = 2; objective = 1; due = 2026-05-31
    Victor ← Added to Access to finance as AF-3: Price list for loans, due Sunday 31 May. It is yours. Others see it in five minutes.
           | [Undo] [Say more about it]

# Until when it shall be quiet: typed on both.
Victor > /cluster pause next Friday
    Victor ← Both are possible. Until which day shall I be quiet?
           | [Friday 27 March]
           | [Friday 3 April]
Victor presses [Friday 3 April]
    Victor ← I am quiet until Friday 3 April. You stay welcome, and can write to me at any time.
           | [End the pause]
Victor > /cluster pause a while
    Victor ← I could not read a date there. Try “/cluster pause until 31 Oct” or “/cluster pause two weeks”, or take one of these:
           | [7 days] [30 days] [90 days]
           | [Until a date]
Victor > /cluster pause until 1 March 2026
    Victor ← Sunday 1 March has passed. A pause ends on a later day than today; please name one, or take one of these:
           | [7 days] [30 days] [90 days]
           | [Until a date]
Nadia > /pause two weeks
    Nadia ← I am quiet until Sunday 5 April. You stay welcome, and can write to me at any time.
          | [End the pause]

# When a poll closes.
Selma > /poll
    Selma ← What do you want to ask? (1 of 4)
          | [Cancel]
Selma > Where shall we meet?
    Selma ✎ What do you want to ask? Where shall we meet?
    Selma ← What can people choose? (2 of 4)
          | One option on each line, two to ten of them.
          | [Back] [Cancel]
Selma > Port hall\nUniversity
    Selma ✎ What can people choose? Port hall
          | University
    Selma ← When does it close? (3 of 4)
          | [Tomorrow] [✓ In 3 days]
          | [In 7 days]
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ When does it close? – skipped
    Selma ← Or does another day suit better? (4 of 4)
          | Skip it, or leave it empty, if your answer before will do. It closes at 16:00, cluster time.
          | [Back] [Skip] [Cancel]
Selma > next Thursday
    Selma ← Both are possible. Which day do you mean?
          | [Thursday 26 March]
          | [Thursday 2 April]
Selma presses [Thursday 26 March]
    Selma ✎ Or does another day suit better? Thursday 26 March
    Selma ← This is what I would post. Nobody but you sees it yet.
          |
          | Where shall we meet?
          |
          | • Port hall
          | • University
          |
          | No channel is connected to me now, so people would find it with /vote in our private chats. Add me to a group or channel first, and I post it there too.
          |
          | One choice each. The result shows when the vote closes: Thursday 26 March, 16:00, your time.
          | [Post it]
          | [Change the deadline] [Discard]
