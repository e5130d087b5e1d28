# The same on Slack, where a form asks for what belongs into a summary, and changes it once it was seen.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: slack, Asia/Amman
Nadia: telegram, Asia/Amman
Ingrid: slack, Europe/Berlin

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
Selma > /cluster summary
Selma fills title = Skills group; day = 2026-03-19; pillar = 6; summary = Employers hire first for safe work at height.\nIt becomes part of the exam.; steps = Ingrid asks four firms for cases
    Selma ← This is how everybody will read it:
          |
          | Skills group
          | 19 Mar · Workforce and skills
          |
          | Employers hire first for safe work at height.
          |
          | It becomes part of the exam.
          |
          | Next steps
          |
          | • Ingrid asks four firms for cases
          |
          | It can go to 2 people of Solvane Cleantech, each in their working hours.
          | [Send to everybody]
          | [Change it] [Discard]
Selma presses [Change it]
Selma fills title = Skills group after the survey; day = 2026-03-19; pillar = 6; summary = Employers hire first for safe work at height.\nIt becomes part of the exam.; decisions = Twelve places are kept for women; steps = Ingrid asks four firms for cases
    Selma ← This is how everybody will read it:
          |
          | Skills group after the survey
          | 19 Mar · Workforce and skills
          |
          | Employers hire first for safe work at height.
          |
          | It becomes part of the exam.
          |
          | Decided
          |
          | • Twelve places are kept for women
          |
          | Next steps
          |
          | • Ingrid asks four firms for cases
          |
          | It can go to 2 people of Solvane Cleantech, each in their working hours.
          | [Send to everybody]
          | [Change it] [Discard]
Selma presses [Send to everybody]
    Selma ✎ Skills group after the survey leaves at 10:05, to 2 people.
          | [Stop it]
== +1 hour
    Selma ✎ ✓ Skills group after the survey is on its way: to 2 people, each in their working hours.
          |
          | Which of these shall be an action? A tap opens the form, with the words in it.
          |
          | 1. Ingrid asks four firms for cases
          | [1]
    Nadia ← Skills group after the survey
          | 19 Mar · Workforce and skills
          |
          | Employers hire first for safe work at height.
          |
          | It becomes part of the exam.
          |
          | Decided
          |
          | • Twelve places are kept for women
          |
          | Next steps
          |
          | • Ingrid asks four firms for cases
          |
          | No reply is needed. If you see it differently, a word to Selma I. is enough.
          | [How often?]
    Ingrid ← Skills group after the survey
           | 19 Mar · Workforce and skills
           |
           | Employers hire first for safe work at height.
           |
           | It becomes part of the exam.
           |
           | Decided
           |
           | • Twelve places are kept for women
           |
           | Next steps
           |
           | • Ingrid asks four firms for cases
           |
           | No reply is needed. If you see it differently, a word to Selma I. is enough.
           | [How often?]
Ingrid > /cluster summaries
    Ingrid ← What came of our meetings, the newest first:
           |
           | • 19 Mar: Skills group after the survey
           | [Skills group after the survey]
