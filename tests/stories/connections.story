# Two participants are put in touch once each has said yes, alone; a no is heard by nobody.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York
Ingrid: telegram, Asia/Amman

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
Ingrid > /start {invite Ingrid}
    Ingrid ← Hello, Ingrid. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
           |
           | • At most two messages a week, in your working hours (Amman time)
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

# A wish of one's own: Victor is asked in his own morning, and says yes.
Nadia > /connect
    Nadia ← Whom would you like to meet in Solvane Cleantech?
          |
          | I ask them, with your reason in one line. If they would like to, I put you in touch; if not, nobody hears of it.
          | [Choose somebody]
Nadia presses [Choose somebody]
    Nadia ← Whom would you like to meet? (1 of 2)
          | [Ingrid S., Solvane Technical University] [Selma I.]
          | [Victor D., Inter-Regional Development Facility]
          | [Cancel]
Nadia presses [Victor D., Inter-Regional Development Facility]
    Nadia ✎ Whom would you like to meet? Victor D., Inter-Regional Development Facility
    Nadia ← What could you two do for each other? (2 of 2)
          | One line. They read it, and nobody else.
          | [Back] [Cancel]
Nadia > Our hotels need a lender who knows solar heat
    Nadia ✎ What could you two do for each other? Our hotels need a lender who knows solar heat
    Nadia ← Good, I ask Victor D. in private, within their working hours. You hear from me if they would like to. If they would rather not, or are too busy, nothing comes of it and nobody else knows.
          | [Take it back]
Nadia > /connect
    Nadia ← Whom would you like to meet in Solvane Cleantech?
          |
          | I ask them, with your reason in one line. If they would like to, I put you in touch; if not, nobody hears of it.
          |
          | Not answered yet:
          |
          | • Victor D. (Inter-Regional Development Facility), since 22 Mar
          | [Take back: Victor D.]
          | [Choose somebody]
== 2026-03-24 17:00 Asia/Amman
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
    Victor ← Victor, Nadia R. (Heatworks Solvane) would like to meet you.
           |
           | Our hotels need a lender who knows solar heat
           |
           | If yes, I put you in touch. If no, nobody hears of it.
           | [Yes, please] [No, thanks]
           | [Later] [How often?]
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
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Victor presses [Yes, please]
    Nadia ← Nadia, you and Victor D. (Inter-Regional Development Facility) both said yes.
          |
          | Our hotels need a lender who knows solar heat
          |
          | Programme officer · Slack: @u1003
          |
          | Write a line here, and I carry it over. In two weeks I ask you once what came of it.
          | [Write a line]
    Victor ✎ Victor, you and Nadia R. (Heatworks Solvane) both said yes.
           |
           | Our hotels need a lender who knows solar heat
           |
           | Managing director · Telegram: @nadia
           |
           | Write a line here, and I carry it over. In two weeks I ask you once what came of it.
           | [Write a line]
Nadia > /connect
    Nadia ← Whom would you like to meet in Solvane Cleantech?
          |
          | I ask them, with your reason in one line. If they would like to, I put you in touch; if not, nobody hears of it.
          |
          | In touch:
          |
          | • Victor D. (Inter-Regional Development Facility), since 24 Mar
          | [Write to Victor D.]
          | [Choose somebody]
Nadia presses [Write a line]
    Nadia ← What shall I carry over to Victor D.?
          | A time to talk and a telephone number are often enough. Nobody else reads it.
          | [Cancel]
Nadia > Could we talk on Wednesday? +962 6 555 010
    Nadia ✎ What shall I carry over to Victor D.? Could we talk on Wednesday? +962 6 555 010
    Nadia ← Victor D. has it now.
    Victor ← Nadia R. (Heatworks Solvane) writes to you:
           |
           | Could we talk on Wednesday? +962 6 555 010
           | [Answer] [No more lines]
== 2026-03-24 18:00 Asia/Amman
Victor presses [Answer]
Victor fills line = Wednesday at four is good.
    Nadia ← Victor D. (Inter-Regional Development Facility) writes to you:
          |
          | Wednesday at four is good.
          | [Answer] [No more lines]
    Victor ← Nadia R. has it now.
== 2026-03-25 10:00 Asia/Amman
    Nadia ← Nadia, a short reminder: “Supplier day at the cement plant” is due Friday 3 April. How does it look? One tap is enough.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]

# A facilitator thinks of two: the first says no, the other one is never asked, and nobody hears of it.
Selma > /connect
    Selma ← Whom would you like to meet in Solvane Cleantech?
          |
          | I ask them, with your reason in one line. If they would like to, I put you in touch; if not, nobody hears of it.
          |
          | 1 introduction so far.
          | [Choose somebody] [Bring two together]
Selma presses [Bring two together]
    Selma ← Who is asked first? (1 of 3)
          | [Ingrid S., Solvane Technical University] [Nadia R., Heatworks Solvane]
          | [Victor D., Inter-Regional Development Facility]
          | [Cancel]
Selma presses [Ingrid S., Solvane Technical University]
    Selma ✎ Who is asked first? Ingrid S., Solvane Technical University
    Selma ← Whom should they meet? (2 of 3)
          | [Ingrid S., Solvane Technical University] [Nadia R., Heatworks Solvane]
          | [Victor D., Inter-Regional Development Facility]
          | [Back] [Cancel]
Selma presses [Nadia R., Heatworks Solvane]
    Selma ✎ Whom should they meet? Nadia R., Heatworks Solvane
    Selma ← What could the two do for each other? (3 of 3)
          | One line. Both read it, and nobody else.
          | [Back] [Cancel]
Selma > The lab could test the new collector
    Selma ✎ What could the two do for each other? The lab could test the new collector
    Selma ← Good. Ingrid S. is asked first, alone, and Nadia R. only after a yes. If both would like to, I put them in touch and tell you. A no stays with whoever says it.
          | [Take it back]
== 2026-03-29 10:00 Asia/Amman
    Selma ← Better by voice than by bot. I stopped writing to this person; a word or a tap from them, and I write again.
          |
          | • Ingrid S. (Professor of renewable energy, Solvane Technical University): 6 days quiet, 2 messages without reply. Open: “Collector test bench”, due 19 Mar.
          |
          | You could begin with:
          |
          | I wanted to hear how you are doing. What would make “Collector test bench” easier, or is it better in other hands for now?
          |
          | This is for you alone; nobody else is told. What you hear you can note for them.
          | [Note an answer] [How often?]
    Ingrid ← Ingrid, would you like to meet Nadia R. (Heatworks Solvane)? Selma I. thought of the two of you.
           |
           | The lab could test the new collector
           |
           | If yes, I ask them, too. If no, nobody hears of it.
           | [Yes, please] [No, thanks]
           | [Later] [How often?]
Ingrid presses [No, thanks]
    Ingrid ✎ All right. Nobody hears of it, not Nadia R. (Heatworks Solvane) either.
Selma > /connect
    Selma ← Whom would you like to meet in Solvane Cleantech?
          |
          | I ask them, with your reason in one line. If they would like to, I put you in touch; if not, nobody hears of it.
          |
          | Not answered yet:
          |
          | • Ingrid S. (Solvane Technical University) + Nadia R. (Heatworks Solvane), since 25 Mar
          |
          | 1 introduction so far.
          | [Take back: Ingrid S. + Nadia R.]
          | [Choose somebody] [Bring two together]

== 2026-04-02 10:00 Asia/Amman
    Selma ← Better by voice than by bot. I stopped writing to this person; a word or a tap from them, and I write again.
          |
          | • Nadia R. (Managing director, Heatworks Solvane): 8 days quiet, 2 messages without reply. Open: “Supplier day at the cement plant”, due 3 Apr.
          |
          | You could begin with:
          |
          | I wanted to hear how you are doing. What would make “Supplier day at the cement plant” easier, or is it better in other hands for now?
          |
          | This is for you alone; nobody else is told. What you hear you can note for them.
          | [Note an answer] [How often?]
    Selma ← Better by voice than by bot. I stopped writing to this person; a word or a tap from them, and I write again.
          |
          | • Victor D. (Programme officer, Inter-Regional Development Facility): 9 days quiet, 2 messages without reply. Open: “Guarantee line for small loans”, due 1 May.
          |
          | You could begin with:
          |
          | I wanted to hear how you are doing. What would make “Guarantee line for small loans” easier, or is it better in other hands for now?
          |
          | This is for you alone; nobody else is told. What you hear you can note for them.
          | [Note an answer] [How often?]
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
    Victor ← Victor, a short reminder: “Guarantee line for small loans” is due Friday 1 May. How does it look? One tap is enough.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not now] [Why this message?]
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
           | Needs time · due 19 Mar, which has passed
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
    Ingrid ← Ingrid, a short reminder: “Collector test bench” was planned for Thursday 19 March. How does it look now? Any answer helps, and one tap is enough.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not now] [Why this message?]
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
Victor > /cluster mine
    Victor ← Your action in Solvane Cleantech:
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           | [Done] [On the way]
           | [Needs time] [Stuck]
# Two weeks after they were put in touch each is asked once what came of it.
== 2026-04-08 10:00 Asia/Amman
    Selma ← Better by voice than by bot. I stopped writing to this person; a word or a tap from them, and I write again.
          |
          | • Ingrid S. (Professor of renewable energy, Solvane Technical University): 7 days quiet, 2 messages without reply. Open: “Collector test bench”, due 19 Mar.
          |
          | You could begin with:
          |
          | I wanted to hear how you are doing. What would make “Collector test bench” easier, or is it better in other hands for now?
          |
          | This is for you alone; nobody else is told. What you hear you can note for them.
          | [Note an answer] [How often?]
    Nadia ← Nadia, how are these going? One tap each is a full answer.
          |
          | 1. Supplier day at the cement plant (BD-1)
          | On the way · due 3 Apr, which has passed
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
    Nadia ← Nadia, two weeks ago you and Victor D. (Inter-Regional Development Facility) were put in touch.
          |
          | Our hotels need a lender who knows solar heat
          |
          | Did anything come of it? I ask only this once.
          | [A joint step] [We have met]
          | [It does not fit] [Not yet]
          | [How often?]
    Victor ← Victor, a short reminder: “Guarantee line for small loans” is due Friday 1 May. How does it look? One tap is enough.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not now] [Why this message?]
    Victor ← Victor, how is this going? One tap is a full answer.
           |
           | Guarantee line for small loans (AF-1)
           | On the way · due 1 May
           |
           | Your own words work too, and “Not this week” is fine.
           | [Done] [On the way]
           | [Needs time] [Stuck]
           | [Not this week] [How often?]
Selma > /connect
    Selma ← Whom would you like to meet in Solvane Cleantech?
          |
          | I ask them, with your reason in one line. If they would like to, I put you in touch; if not, nobody hears of it.
          |
          | 1 introduction so far.
          | [Choose somebody] [Bring two together]
Nadia presses [A joint step]
    Nadia ✎ Wonderful, you and Victor D. (Inter-Regional Development Facility) are doing something together. It counts for the cluster without your names. What it is, in one line, would help those who facilitate to tell it.
          | [Say what it is]
Nadia presses [Say what it is]
    Nadia ← What do the two of you do together?
          | One line, without names if you like. Those who facilitate read it.
          | [Cancel]
Nadia > A loan for the first three hotels
    Nadia ✎ Wonderful, you and Victor D. (Inter-Regional Development Facility) are doing something together. It counts for the cluster without your names. In one line: A loan for the first three hotels
          | [Say what it is]
    Nadia ✎ What do the two of you do together? A loan for the first three hotels
    Nadia ← Thank you, noted.
Selma > /connect
    Selma ← Whom would you like to meet in Solvane Cleantech?
          |
          | I ask them, with your reason in one line. If they would like to, I put you in touch; if not, nobody hears of it.
          |
          | 1 introduction so far, 1 led to a joint step: A loan for the first three hotels.
          | [Choose somebody] [Bring two together]
