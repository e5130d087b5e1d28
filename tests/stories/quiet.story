# Who pauses is not asked, who says when is asked then, and two silences end the asking until there is a sign of life.
file: solvane.yaml
now: 2026-03-22 08:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Ingrid: slack, Europe/Berlin
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
Nadia > /pause
    Nadia ← Of course. For how long shall I be quiet?
          | [7 days] [30 days] [90 days]
          | [Until a date]
Nadia presses [30 days]
    Nadia ← I am quiet until Tuesday 21 April. You stay welcome, and can write to me at any time.
          | [End the pause]
Ingrid > /cluster settings
    Ingrid ← I write to you at most twice a week, around 09:30 (Berlin time), on working days. Meeting summaries come on top.
           |
           | What suits you better?
           | [Once a week] [Only for votes]
           | [Only the digest] [Only if I write first]
           | [Pause 7 days] [30 days] [90 days]
           | [Pause until a date]
           | [Another hour] [Another time zone]
           | [Somebody answers for me]
           | [A second app] [What is kept?]
           | [Leave]
Ingrid presses [Another hour]
Ingrid fills hour = 14:00
    Ingrid ← Good. I write around 14:00 your time, when I need to.
== 2026-03-23 13:00 Europe/Berlin
== 2026-03-23 14:00 Europe/Berlin
    Ingrid ← Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Ingrid presses [Needs time]
    Ingrid ✎ Thank you, Ingrid.
           |
           | Collector test bench (RD-1)
           | ✓ Noted: Needs time
           |
           | Thank you for saying so. If another date fits better, “New date” offers some, or just type it.
           | [New date]
           | [Undo] [Change]
    Ingrid ~ Noted: Needs time. You can take it back for five minutes, and change it at any time.
== 2026-03-30 08:00 Asia/Amman
    Selma ← Better by voice than by bot. I stopped writing to this person; a word or a tap from them, and I write again.
          |
          | • Victor D. (Programme officer, Inter-Regional Development Facility): 6 days quiet, 2 messages without reply. Open: “Guarantee line for small loans”, due 1 May.
          |
          | You could begin with:
          |
          | I wanted to hear how you are doing. What would make “Guarantee line for small loans” easier, or is it better in other hands for now?
          |
          | This is for you alone; nobody else is told. What you hear you can note for them.
          | [Note an answer] [How often?]
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
    Victor ← Victor, a short reminder: “Guarantee line for small loans” is due Friday 1 May. How does it look? One tap is enough.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not now] [Why this message?]
# One tap from there to what a call brought.
Selma presses [Note an answer]
    Selma ← Whose answer was it?
          | [Ingrid S.]
          | [Nadia R.]
          | [Victor D.]
Selma presses [Victor D.]
    Selma ← What did Victor say?
          |
          | Guarantee line for small loans (AF-1)
          | On the way so far
          | [Done] [On the way]
          | [Needs time] [Stuck]
== 2026-03-30 23:00 America/New_York
    Ingrid ← Ingrid, how is this going? One tap is a full answer.
           |
           | Collector test bench (RD-1)
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
== 2026-04-06 23:00 America/New_York
    Selma ← Better by voice than by bot. I stopped writing to this person; a word or a tap from them, and I write again.
          |
          | • Ingrid S. (Professor of renewable energy, Solvane Technical University): 13 days quiet, 2 messages without reply. Open: “Collector test bench”, due 19 Mar.
          |
          | You could begin with:
          |
          | I wanted to hear how you are doing. What would make “Collector test bench” easier, or is it better in other hands for now?
          |
          | This is for you alone; nobody else is told. What you hear you can note for them.
          | [Note an answer] [How often?]
    Ingrid ← Ingrid, a short reminder: “Collector test bench” was planned for Thursday 19 March. How does it look now? Any answer helps, and one tap is enough.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not now] [Why this message?]
Victor > /cluster mine
    Victor ← Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           | [Done] [On the way]
           | [Needs time] [Stuck]
Victor presses [On the way]
    Victor ✎ Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | ✓ Noted: On the way
           | [Undo] [Change]
    Victor ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
== 2026-04-13 23:00 America/New_York
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
