# A reply with /action makes an action of somebody's message: with its words and a way back. Its author is asked, not bound.
file: solvane.yaml
now: 2026-03-22 10:00 Asia/Amman
Selma: telegram, Asia/Amman
Nadia: telegram, Asia/Amman
Omar: telegram, Asia/Amman
Zoe: telegram, Asia/Amman
Stranger: telegram, Asia/Amman
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
Omar > /start {link}
    Omar ← Hello, Omar. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
         |
         | • At most two messages a week, in your working hours (Amman time)
         | • About actions you own, and votes or short questions that need you, one tap each
         | • On top of that, a summary after a meeting
         | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
         |
         | Would you like to come in? “Only when needed” means: only for votes.
         | [Join] [Only when needed]
         | [What is kept?] [No, thanks]
Omar presses [Join]
    Omar ← Welcome, Omar. You are now in Solvane Cleantech.
         |
         | I write at most twice a week, in your working hours (Amman time).
         | Fewer messages, a pause or leaving: “How often?”, at any time.
         | [My actions] [How often?]
    Omar ← What moves in Solvane Cleantech:
         |
         | • Coming up: Supplier day at the cement plant, 3 Apr
         | [The whole week]
Zoe > /start {link}
    Zoe ← Hello, Zoe. I am clusterbot, and help the people of Solvane Cleantech keep what they agreed moving. What you would get:
        |
        | • At most two messages a week, in your working hours (Amman time)
        | • About actions you own, and votes or short questions that need you, one tap each
        | • On top of that, a summary after a meeting
        | • Selma and any other facilitator see your answers; others see the plan with your name on your actions, your ideas, and what you choose to share
        |
        | Would you like to come in? “Only when needed” means: only for votes.
        | [Join] [Only when needed]
        | [What is kept?] [No, thanks]
Zoe presses [Join]
    Zoe ← Welcome, Zoe. You are now in Solvane Cleantech.
        |
        | I write at most twice a week, in your working hours (Amman time).
        | Fewer messages, a pause or leaving: “How often?”, at any time.
        | [My actions] [How often?]
    Zoe ← What moves in Solvane Cleantech:
        |
        | • Coming up: Supplier day at the cement plant, 3 Apr
        | [The whole week]

# Alone it explains itself, in private. Whoever takes no part is shown the way in.
Nadia in #plenary > /action
    Nadia ← Answer the message that shall be an action with /action, in the group where it stands. The rest we do here.
          | [Write one down]
Stranger in #plenary > Somebody should print the map
Stranger in #plenary > "print the map": /action
    #plenary ← Hello. I keep the actions of an innovation cluster moving, and do not know you yet. Your invitation brings you in, or a word to your cluster's facilitator.
             | [Open our private chat]

# In a small group Telegram gives no link to a message, so its words are what is kept. Omar is asked once it stands.
Omar in #plenary > We should visit the port with three lenders. They have never seen a desalination unit at work, and neither have most of us, to be honest.
Nadia in #plenary > "visit the port": /action
    Nadia ← What shall be done? (1 of 4)
          |
          | We should visit the port with three lenders
          |
          | Keep it, or type a new version.
          | [Keep it] [Cancel]
    #plenary ← I have a few questions about that. I ask them in our private chat.
Nadia presses [Keep it]
    Nadia ✎ What shall be done? We should visit the port with three lenders
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
Nadia presses [Skip]
    Nadia ✎ By when? – skipped
    Nadia ← Added to Access to finance as AF-2: We should visit the port with three lenders. I ask Omar whether they take it on; until then it is nobody’s. That chat has no links to its messages, so I cannot point back to it. Others see it in five minutes.
          | [Undo]
== +6 minutes
    Selma ← 2 people came in whom nobody had listed (Sunday 22 March)
          |
          | • Omar (Telegram, @omar)
          | • Zoe (Telegram, @zoe)
          |
          | They came by a link that was passed on. If they belong here, there is nothing to do. “Remove” takes somebody off: I tell them so kindly, after five minutes. The same button lets them back in.
          | [Remove Omar]
          | [Remove Zoe]
    Omar ← Nadia R. made an action out of something you said: We should visit the port with three lenders (AF-2).
         |
         | Would you take it on? If it does not fit, one tap says so, and nobody minds.
         | [I take it on] [Not for me]
         | [How often?]
Omar presses [I take it on] under "Would you take it on?"
    Nadia ✎ Added to Access to finance as AF-2: We should visit the port with three lenders. Omar takes it on. That chat has no links to its messages, so I cannot point back to it. Others see it in five minutes.
    Omar ✎ We should visit the port with three lenders (AF-2), which Nadia R. made out of something you said, is yours. It is among your actions.
         | [See it]
         | [How often?]
    Omar ~ It is yours now. Thank you.

# A supergroup has links. A photo holds no words, so Nadia says what shall be done; its author is a stranger, so it is hers.
Selma turns #plenary into a supergroup
    #plenary ← Hello. I am clusterbot, and help Solvane Cleantech keep what was agreed moving.
             |
             | • Here: votes, a digest of what moves, and what people choose to share or ask
             | • A tap under a vote is your vote; others see numbers only
             | • In private, if you come in: your actions, one tap each
             | • I read only commands, replies to me, what names me, and a message that somebody makes an action of; nothing else you write here
             | [Join privately]
Stranger in #plenary sends photo
Nadia in #plenary > "[photo]": /action
    Nadia ← What shall be done? (1 of 4)
          | That message holds no words, so yours are needed.
          | [Cancel]
    #plenary ← I have a few questions about that. I ask them in our private chat.
Nadia > Print the map for the fair
    Nadia ✎ What shall be done? Print the map for the fair
    Nadia ← Which pillar? (2 of 4)
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Cancel]
Nadia presses [Investment]
    Nadia ✎ Which pillar? Investment
    Nadia ← Which objective does it serve? (3 of 4)
          | [Sell more of what is made here] [Bring tested technologies from lab to customer]
          | [Back] [Cancel]
Nadia presses [Sell more of what is made here]
    Nadia ✎ Which objective does it serve? Sell more of what is made here
    Nadia ← By when? (4 of 4)
          | For example: 31 Oct, Friday, in two weeks.
          | [Back] [Skip] [Cancel]
Nadia presses [Skip]
    Nadia ✎ By when? – skipped
    Nadia ← Added to Investment as IN-1: Print the map for the fair. It is yours. Others see it in five minutes.
          | [Undo] [Say more about it]
Nadia > /plan investment
    Nadia ← Investment
          |
          | • IN-1 Print the map for the fair: Planned, Nadia R.
          |
          | Tap one to see more.
          | [IN-1]
Nadia presses [IN-1]
    Nadia ← Print the map for the fair (IN-1)
          | Nadia R. · Planned
          |
          | • Pillar: Investment
          | • Objective: Sell more of what is made here
          |
          | From a message
          | [Done] [On the way]
          | [Needs time] [Stuck]
          | [Edit] [History]
          | [No longer needed]

# Selma facilitates: she may name somebody, or leave it to the author. This one does not want it, and she hears so.
Zoe in #plenary > Nobody has asked the municipality yet
Selma in #plenary > "asked the municipality": /action
    Selma ← What shall be done? (1 of 5)
          |
          | Nobody has asked the municipality yet
          |
          | Keep it, or type a new version.
          | [Keep it] [Cancel]
    #plenary ← I have a few questions about that. I ask them in our private chat.
Selma > Ask the municipality for the permit steps
    Selma ✎ What shall be done? Ask the municipality for the permit steps
    Selma ← Which pillar? (2 of 5)
          | [Business development] [Access to finance]
          | [Research and development] [Enabling environment]
          | [Investment] [Workforce and skills]
          | [Back] [Cancel]
Selma presses [Enabling environment]
    Selma ✎ Which pillar? Enabling environment
    Selma ← Which objective does it serve? (3 of 5)
          | [Sell more of what is made here] [Bring tested technologies from lab to customer]
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ Which objective does it serve? – skipped
    Selma ← By when? (4 of 5)
          | For example: 31 Oct, Friday, in two weeks.
          | [Back] [Skip] [Cancel]
Selma > 30 April
    Selma ✎ By when? Thursday 30 April
    Selma ← Who takes it on? (5 of 5)
          | Leave it open, and I ask Zoe, whose words these are.
          | [Selma I.] [Ingrid S.]
          | [Nadia R.] [Omar]
          | [Victor D.] [Zoe]
          | [Back] [Skip] [Cancel]
Selma presses [Skip]
    Selma ✎ Who takes it on? – skipped
    Selma ← Added to Enabling environment as EE-1: Ask the municipality for the permit steps, due Thursday 30 April. I ask Zoe whether they take it on; until then it is nobody’s. Others see it in five minutes.
          | [Undo] [Say more about it]
== +6 minutes
    Zoe ← Selma I. made an action out of something you said: Ask the municipality for the permit steps (EE-1), due 30 Apr.
        |
        | Would you take it on? If it does not fit, one tap says so, and nobody minds.
        | [I take it on] [Not for me]
        | [How often?]
Zoe presses [Not for me] under "Would you take it on?"
    Selma ✎ Added to Enabling environment as EE-1: Ask the municipality for the permit steps, due Thursday 30 April. I ask Zoe whether they take it on; until then it is nobody’s. Others see it in five minutes.
          | [Say more about it]
    Selma ← Zoe said early that Ask the municipality for the permit steps (EE-1) does not fit just now. It is looking for an owner; there is no hurry.
          | [Owner for EE-1 Ask the municipality for…]
    Zoe ✎ Ask the municipality for the permit steps (EE-1), which Selma I. made out of something you said, looks for somebody else. Nothing is left for you to do.
        | [See it]
        | [How often?]
    Zoe ~ Thank you for saying so early. It looks for somebody else now.

# To make an action of what one said oneself is to take it on; a note that was not finished is forgotten after a day.
Omar in #plenary > I can lend my van for the whole week. It has room for twelve collectors, or for two bands.
Omar in #plenary > "lend my van": /action
    Omar ← What shall be done? (1 of 4)
         |
         | I can lend my van for the whole week. It has room for twelve collectors, or for two bands
         |
         | Keep it, or type a new version.
         | [Keep it] [Cancel]
    #plenary ← I have a few questions about that. I ask them in our private chat.
Omar presses [Cancel]
    Omar ✎ What shall be done? – skipped
    Omar ← All right, nothing was saved.
