# An answer given by phone is noted by a facilitator; the owner is told, says it is right, or corrects it.
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
Selma > /today
    Selma ← Solvane Cleantech, Sunday 22 March
          |
          | 4 of 6 have joined
          |
          | • Not yet: Omar H. and Victor D.
          | • New since yesterday: Bilal N., Ingrid S. and Nadia R.
          |
          | Could use a hand
          |
          | • Victor D.: Guarantee line for small loans (AF-1), Stuck
          | • Ingrid S.: Collector test bench (RD-1), Needs time
          |
          | Waits for your tap
          |
          | • Weekly check-in, Monday 23 March, 09:30, to 2 people
          | [Decide: Weekly check-in]
          | [Text to forward]
          | [Note an answer]
Selma presses [Note an answer]
    Selma ← Whose answer was it?
          | [Ingrid S.]
          | [Nadia R.]
          | [Omar H.]
          | [Victor D.]
Selma presses [Nadia R.]
    Selma ← Which action did Nadia speak of?
          | [BD-1 Supplier day at the cement plant]
          | [BD-2 Shared product catalogue]
Selma presses [BD-1 Supplier day at the cement plant]
    Selma ← What did Nadia say?
          |
          | Supplier day at the cement plant (BD-1)
          | On the way so far
          | [Done] [On the way]
          | [Needs time] [Stuck]
Selma presses [Needs time]
    Selma ✎ Noted for Nadia: Needs time
          | Supplier day at the cement plant (BD-1)
          |
          | In Nadia’s next working hours I say that you noted it, and Nadia can correct it.
          | [Undo] [Add their words]
    Selma ~ Noted: Needs time. You can take it back for five minutes.
Selma presses [Add their words]
    Selma ← What did they say?
          | One line is enough.
          | [Cancel]
Selma > The plant wants another week
    Selma ✎ Noted for Nadia: Needs time
          | Supplier day at the cement plant (BD-1)
          |
          | The plant wants another week
          |
          | In Nadia’s next working hours I say that you noted it, and Nadia can correct it.
          | [Undo] [Add their words]
    Selma ✎ What did they say? The plant wants another week
== +6 minutes
== 2026-03-22 12:00 Asia/Amman
    Selma ← Weekly check-in: this would go out on Monday 23 March, 09:30, to 2 people, each at their own hour. It is the first of its kind, so it waits for your tap.
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
    Bilal ← Weekly check-in: this would go out on Monday 23 March, 09:30, to 2 people, each at their own hour. It is the first of its kind, so it waits for your tap.
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
    Nadia ← Selma I. noted this for you, Nadia:
          |
          | Supplier day at the cement plant (BD-1)
          | Needs time
          |
          | The plant wants another week
          |
          | Is it right? Your own word counts more.
          | [That is right] [Correct it]
Nadia presses [That is right]
    Nadia ✎ Selma I. noted this for you, and you said it is right:
          |
          | Supplier day at the cement plant (BD-1)
          | Needs time
          |
          | The plant wants another week
    Nadia ~ Thank you.
# In Slack, and corrected by the owner.
Bilal > /cluster note Ingrid
    Bilal ← What did Ingrid say?
          |
          | Collector test bench (RD-1)
          | Needs time so far
          | [Done] [On the way]
          | [Needs time] [Stuck]
Bilal presses [Stuck]
    Bilal ✎ Noted for Ingrid: Stuck
          | Collector test bench (RD-1)
          |
          | In Ingrid’s next working hours I say that you noted it, and Ingrid can correct it.
          | [Undo] [Add their words]
    Bilal ~ Noted: Stuck. You can take it back for five minutes.
== +6 minutes
    Ingrid ← Bilal N. noted this for you, Ingrid:
           |
           | Collector test bench (RD-1)
           | Stuck
           |
           | Is it right? Your own word counts more.
           | [That is right] [Correct it]
Ingrid presses [Correct it]
    Ingrid ← Collector test bench (RD-1)
           | Ingrid S. · Stuck · due 31 Mar
           |
           | • Next: Calibration visit
           | • Pillar: Research and development
           | • Objective: Bring tested technologies from lab to customer
           | • Start: 1 Jan
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Edit] [History]
           | [New date] [No longer needed]
Ingrid presses [On the way]
    Ingrid ✎ Bilal N. noted “Stuck” for you. Your own word counts:
           |
           | Collector test bench (RD-1)
           | ✓ Noted: On the way
           | [Undo] [Change]
    Ingrid ✎ Collector test bench (RD-1)
           | Ingrid S. · On the way · due 31 Mar
           |
           | ✓ Noted: On the way
           | [Undo] [Change]
           | [Edit] [History]
           | [New date] [No longer needed]
    Ingrid ~ Noted: On the way. You can take it back for five minutes, and change it at any time.
== +6 minutes
Selma > /today
    Selma ← Solvane Cleantech, Sunday 22 March
          |
          | 4 of 6 have joined
          |
          | • Not yet: Omar H. and Victor D.
          | • New since yesterday: Bilal N., Ingrid S. and Nadia R.
          |
          | Could use a hand
          |
          | • Victor D.: Guarantee line for small loans (AF-1), Stuck
          | • Nadia R.: Supplier day at the cement plant (BD-1), Needs time, “The plant wants another week” (noted by Selma I.)
          |
          | Answered this week
          |
          | • Ingrid S.: RD-1, On the way
          | • Nadia R.: BD-1, Needs time (noted by Selma I.)
          |
          | Waits for your tap
          |
          | • Weekly check-in, Monday 23 March, 09:30, to 1 person
          | [Decide: Weekly check-in]
          | [Text to forward]
          | [Note an answer]
# Whoever never came in answers by phone most.
Bilal > /cluster note Victor
    Bilal ← What did Victor say?
          |
          | Guarantee line for small loans (AF-1)
          | Stuck so far
          | [Done] [On the way]
          | [Needs time] [Stuck]
Bilal presses [On the way]
    Bilal ✎ Noted for Victor: On the way
          | Guarantee line for small loans (AF-1)
          |
          | I cannot reach Victor, so a word from you would be kind. Facilitators see that you noted it.
          | [Undo] [Add their words]
    Bilal ~ Noted: On the way. You can take it back for five minutes.
Bilal presses [Undo]
    Bilal ✎ What did Victor say?
          |
          | Guarantee line for small loans (AF-1)
          | Stuck so far
          | [Done] [On the way]
          | [Needs time] [Stuck]
    Bilal ~ Taken back. It no longer counts.
Nadia > /note Victor
    Nadia ← Only Selma or Bilal can do that here, so nothing was done. /help lists what you can do.
