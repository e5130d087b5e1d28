# Two minutes on how a cluster works: a lesson when somebody likes, one every few days for whoever chooses that.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Victor: slack, America/New_York

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
Nadia > /learn
    Nadia ← A place to connect · 1 of 8
          |
          | An innovation cluster is people who already work around one sector and choose to work on it together: firms, public offices, researchers, lenders, community groups. It is not a club with fees, nor an office that runs projects. Nobody is on a roll: there are only participants, and you come and go as your work allows. What holds us together is a shared action plan. The cluster brings the right people to the same table; the people at the table carry the work. Before you ask “what will the cluster do for me?”, try “who here could I do this with?”
          |
          | A company asks what it costs to come in. What is the best reply?
          |
          | A · Nothing; come to the group that fits your work
          | B · A yearly fee, and you are in once it is paid
          | C · That depends on how large you are
          |
          | Only you see what you choose.
          | [A] [B] [C]
          | [All lessons]
Nadia presses [C]
    Nadia ✎ A place to connect · 1 of 8
          |
          | An innovation cluster is people who already work around one sector and choose to work on it together: firms, public offices, researchers, lenders, community groups. It is not a club with fees, nor an office that runs projects. Nobody is on a roll: there are only participants, and you come and go as your work allows. What holds us together is a shared action plan. The cluster brings the right people to the same table; the people at the table carry the work. Before you ask “what will the cluster do for me?”, try “who here could I do this with?”
          |
          | A company asks what it costs to come in. What is the best reply?
          |
          | A ✓ Nothing; come to the group that fits your work
          | B · A yearly fee, and you are in once it is paid
          | C · That depends on how large you are
          |
          | You chose C; A serves better. People take part in a cluster by working on something that matters to them. Joining and leaving are easy, and there is no formal register.
          |
          | To try: Type /plan and look for the one or two pillars that touch your work.
          | [Next lesson]
          | [One every few days] [All lessons]
Nadia presses [One every few days]
    Nadia ✎ A place to connect · 1 of 8
          |
          | An innovation cluster is people who already work around one sector and choose to work on it together: firms, public offices, researchers, lenders, community groups. It is not a club with fees, nor an office that runs projects. Nobody is on a roll: there are only participants, and you come and go as your work allows. What holds us together is a shared action plan. The cluster brings the right people to the same table; the people at the table carry the work. Before you ask “what will the cluster do for me?”, try “who here could I do this with?”
          |
          | A company asks what it costs to come in. What is the best reply?
          |
          | A ✓ Nothing; come to the group that fits your work
          | B · A yearly fee, and you are in once it is paid
          | C · That depends on how large you are
          |
          | You chose C; A serves better. People take part in a cluster by working on something that matters to them. Joining and leaving are easy, and there is no formal register.
          |
          | To try: Type /plan and look for the one or two pillars that touch your work.
          | [Next lesson]
          | [No more of these] [All lessons]
    Nadia ~ Good. The next one comes on Thursday 26 March. You can stop at any time.

# What was answered is followed by the next lesson four days later, in her working hours: the 26th is a Thursday.
== 2026-03-26 10:05 Asia/Amman
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
    Nadia ← Nadia, a short reminder: “Supplier day at the cement plant” is due Friday 3 April. How does it look? One tap is enough.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
    Nadia ← Knowledge first · 2 of 8
          |
          | Industrial clusters grew around factories that stood near each other. An innovation cluster is built around knowledge: what firms, labs and officials learn from one another and turn into action. It adds to industry, it does not replace it. Three types are common. A sector cluster follows a whole value chain, such as clean technology. A spatial cluster keeps to one place. A vertical cluster looks at one industry within a sector, such as games within ICT. Real life mixes them. The type matters because it decides who is missing from the room.
          |
          | Which group is a vertical cluster?
          |
          | A · Everyone in the region who cares about innovation
          | B · Game studios and their partners inside a wider ICT cluster
          | C · All factories on the same road
          |
          | Only you see what you choose.
          | [A] [B] [C]
          | [No more of these] [How often?]
Nadia presses [B]
    Nadia ✎ Knowledge first · 2 of 8
          |
          | Industrial clusters grew around factories that stood near each other. An innovation cluster is built around knowledge: what firms, labs and officials learn from one another and turn into action. It adds to industry, it does not replace it. Three types are common. A sector cluster follows a whole value chain, such as clean technology. A spatial cluster keeps to one place. A vertical cluster looks at one industry within a sector, such as games within ICT. Real life mixes them. The type matters because it decides who is missing from the room.
          |
          | Which group is a vertical cluster?
          |
          | A · Everyone in the region who cares about innovation
          | B ✓ Game studios and their partners inside a wider ICT cluster
          | C · All factories on the same road
          |
          | Yes, B. A vertical cluster concentrates on one industry inside a sector. A region makes a cluster spatial, and a row of factories is not yet a cluster.
          |
          | To try: Name one organisation along your value chain that is not here yet.
          | [Next lesson]
          | [No more of these] [All lessons]
== 2026-03-30 10:05 Asia/Amman
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
    Nadia ← One path, six pillars · 3 of 8
          |
          | The path runs from productivity to competitiveness to prosperity. A country can win in one industry and still leave most people poor, so competing well is a step and not the goal. The cluster groups its actions in six pillars: business development, access to finance, research and development, enabling environment, investment, and workforce and skills. Every action sits in one pillar and serves one objective of the strategy. If an action fits no objective, either the action or the strategy has to change.
          |
          | A training course is popular but serves no objective. What now?
          |
          | A · Keep it, since people like it
          | B · Give it a pillar of its own
          | C · Tie it to an objective, change the strategy, or let it go
          |
          | Only you see what you choose.
          | [A] [B] [C]
          | [No more of these] [How often?]

# One that waits is followed by none.
== 2026-04-12 12:00 Asia/Amman
    Selma ← Better by voice than by bot. I stopped writing to this person; a word or a tap from them, and I write again.
          |
          | • Nadia R. (Managing director, Heatworks Solvane): 10 days quiet, 2 messages without reply. Open: “Supplier day at the cement plant”, due 3 Apr.
          |
          | You could begin with:
          |
          | I wanted to hear how you are doing. What would make “Supplier day at the cement plant” easier, or is it better in other hands for now?
          |
          | This is for you alone; nobody else is told. What you hear you can note for them.
          | [Note an answer] [How often?]
    Nadia ← Nadia, a short reminder: “Supplier day at the cement plant” is due Friday 3 April. How does it look? One tap is enough.
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Not now] [Why this message?]
Nadia presses [No more of these]
    Nadia ✎ One path, six pillars · 3 of 8
          |
          | The path runs from productivity to competitiveness to prosperity. A country can win in one industry and still leave most people poor, so competing well is a step and not the goal. The cluster groups its actions in six pillars: business development, access to finance, research and development, enabling environment, investment, and workforce and skills. Every action sits in one pillar and serves one objective of the strategy. If an action fits no objective, either the action or the strategy has to change.
          |
          | A training course is popular but serves no objective. What now?
          |
          | A · Keep it, since people like it
          | B · Give it a pillar of its own
          | C · Tie it to an objective, change the strategy, or let it go
          |
          | Only you see what you choose.
          | [A] [B] [C]
          | [All lessons]
    Nadia ~ All right, no more of these. /learn has them whenever you like.
Nadia presses [All lessons]
    Nadia ← Short lessons on how a cluster works, two minutes each. ✓ are those you have answered.
          | [✓ A place to connect]
          | [✓ Knowledge first]
          | [One path, six pillars]
          | [Who sits at the table]
          | [From idea to action]
          | [How we decide]
          | [Fair, open and lawful]
          | [Small steps, honest signs]

# Who facilitates begins with the craft, and sees how much is read; not by whom.
Selma > /learn
    Selma ← Keep it light · 1 of 13
          |
          | The commonest way to harm a cluster is to overbuild it: statutes, boards and several layers of approval before anything has happened. Start where firms already meet. Ask three questions first: is there proof of a market, a gap someone has documented, and a firm willing to lead? If one answer is no, wait. Then keep one list of actions, one level of groups and one rhythm. Never take an action that a participant could carry, and never bid against them for a grant. If the plan works only while you push, it is not yet theirs.
          |
          | A ministry offers to found a cluster in a sector with no firms yet. Your advice?
          |
          | A · Accept, and look for firms later
          | B · Wait; build on places where firms have already shown there is a market
          | C · Write the statutes first so that firms feel safe
          |
          | Only you see what you choose.
          | [A] [B] [C]
          | [All lessons]
Selma presses [B]
    Selma ✎ Keep it light · 1 of 13
          |
          | The commonest way to harm a cluster is to overbuild it: statutes, boards and several layers of approval before anything has happened. Start where firms already meet. Ask three questions first: is there proof of a market, a gap someone has documented, and a firm willing to lead? If one answer is no, wait. Then keep one list of actions, one level of groups and one rhythm. Never take an action that a participant could carry, and never bid against them for a grant. If the plan works only while you push, it is not yet theirs.
          |
          | A ministry offers to found a cluster in a sector with no firms yet. Your advice?
          |
          | A · Accept, and look for firms later
          | B ✓ Wait; build on places where firms have already shown there is a market
          | C · Write the statutes first so that firms feel safe
          |
          | Yes, B. A group that has passed the test of the market is the raw material. Making one from nothing has a poor record.
          |
          | To try: Close one layer, form or report that nobody used last quarter.
          | [Next lesson]
          | [One every few days] [All lessons]
Selma presses [All lessons]
    Selma ← Short lessons on how a cluster works, two minutes each. ✓ are those you have answered.
          | [✓ Keep it light]
          | [Draw the map]
          | [Keep people without pestering]
          | [Meetings that leave a trace]
          | [Count what matters, then choose]
          | [A place to connect]
          | [Knowledge first]
          | [One path, six pillars]
          | [Who sits at the table]
          | [From idea to action]
          | [How we decide]
          | [Fair, open and lawful]
          | [Small steps, honest signs]
Selma presses [A place to connect]
    Selma ← A place to connect · 6 of 13
          |
          | An innovation cluster is people who already work around one sector and choose to work on it together: firms, public offices, researchers, lenders, community groups. It is not a club with fees, nor an office that runs projects. Nobody is on a roll: there are only participants, and you come and go as your work allows. What holds us together is a shared action plan. The cluster brings the right people to the same table; the people at the table carry the work. Before you ask “what will the cluster do for me?”, try “who here could I do this with?”
          |
          | A company asks what it costs to come in. What is the best reply?
          |
          | A · Nothing; come to the group that fits your work
          | B · A yearly fee, and you are in once it is paid
          | C · That depends on how large you are
          |
          | Only you see what you choose.
          | [A] [B] [C]
          | [All lessons]

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
Victor > /cluster learn
    Victor ← A place to connect · 1 of 8
           |
           | An innovation cluster is people who already work around one sector and choose to work on it together: firms, public offices, researchers, lenders, community groups. It is not a club with fees, nor an office that runs projects. Nobody is on a roll: there are only participants, and you come and go as your work allows. What holds us together is a shared action plan. The cluster brings the right people to the same table; the people at the table carry the work. Before you ask “what will the cluster do for me?”, try “who here could I do this with?”
           |
           | A company asks what it costs to come in. What is the best reply?
           |
           | A · Nothing; come to the group that fits your work
           | B · A yearly fee, and you are in once it is paid
           | C · That depends on how large you are
           |
           | Only you see what you choose.
           | [A] [B] [C]
           | [All lessons]
Victor presses [A]
    Victor ✎ A place to connect · 1 of 8
           |
           | An innovation cluster is people who already work around one sector and choose to work on it together: firms, public offices, researchers, lenders, community groups. It is not a club with fees, nor an office that runs projects. Nobody is on a roll: there are only participants, and you come and go as your work allows. What holds us together is a shared action plan. The cluster brings the right people to the same table; the people at the table carry the work. Before you ask “what will the cluster do for me?”, try “who here could I do this with?”
           |
           | A company asks what it costs to come in. What is the best reply?
           |
           | A ✓ Nothing; come to the group that fits your work
           | B · A yearly fee, and you are in once it is paid
           | C · That depends on how large you are
           |
           | Yes, A. People take part in a cluster by working on something that matters to them. Joining and leaving are easy, and there is no formal register.
           |
           | To try: Type /cluster plan and look for the one or two pillars that touch your work.
           | [Next lesson]
           | [One every few days] [All lessons]
