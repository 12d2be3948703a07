// Twenty suppers for two. Each: what it is called, what goes in, what to do.

export const recipes = [
  {
    en: [
      "Penne with sugo and butter",
      "200 g penne, 300 ml tomato sugo, 30 g butter, basil, parmesan",
      "Cook the penne one minute short. Warm the sugo with the butter and a ladle of pasta water, tip in the penne and toss until the sauce clings. Basil and cheese at the table.",
    ],
    de: [
      "Penne mit Sugo und Butter",
      "200 g Penne, 300 ml Tomatensugo, 30 g Butter, Basilikum, Parmesan",
      "Die Penne eine Minute zu kurz kochen. Den Sugo mit Butter und einer Kelle Nudelwasser erwärmen, Penne dazu und schwenken, bis die Sauce haftet. Basilikum und Käse bei Tisch.",
    ],
  },
  {
    en: [
      "Eggs in tomatoes",
      "400 g tomatoes, 1 onion, 1 red pepper, 4 eggs, cumin, bread",
      "Soften onion and pepper in oil, add cumin and tomatoes and let it thicken for ten minutes. Make four hollows, break in the eggs, cover and wait until the whites are set. Eat from the pan with bread.",
    ],
    de: [
      "Eier in Tomaten",
      "400 g Tomaten, 1 Zwiebel, 1 rote Paprika, 4 Eier, Kreuzkümmel, Brot",
      "Zwiebel und Paprika in Öl weich dünsten, Kreuzkümmel und Tomaten dazu und zehn Minuten einkochen. Vier Mulden drücken, die Eier hineinschlagen, Deckel drauf, bis das Eiweiß fest ist. Mit Brot aus der Pfanne essen.",
    ],
  },
  {
    en: [
      "Lentils with a lot of parsley",
      "200 g green lentils, 1 carrot, 1 shallot, mustard, vinegar, parsley, feta",
      "Simmer the lentils with the diced carrot for twenty minutes and drain. Stir in shallot, mustard, vinegar and plenty of oil while they are hot. A whole bunch of parsley, then the feta.",
    ],
    de: [
      "Linsen mit viel Petersilie",
      "200 g grüne Linsen, 1 Karotte, 1 Schalotte, Senf, Essig, Petersilie, Feta",
      "Die Linsen mit gewürfelter Karotte zwanzig Minuten köcheln und abgießen. Noch heiß Schalotte, Senf, Essig und reichlich Öl unterrühren. Ein ganzes Bund Petersilie, dann der Feta.",
    ],
  },
  {
    en: [
      "Baked potatoes with herb quark",
      "4 large potatoes, 250 g quark, chives, dill, linseed oil, garden salt",
      "Prick the potatoes, rub with salt and bake for an hour at 200 degrees. Stir the quark smooth with herbs and a little milk. Cut open, fill, and pour the oil over.",
    ],
    de: [
      "Ofenkartoffeln mit Kräuterquark",
      "4 große Kartoffeln, 250 g Quark, Schnittlauch, Dill, Leinöl, Gartensalz",
      "Die Kartoffeln einstechen, mit Salz einreiben und eine Stunde bei 200 Grad backen. Den Quark mit Kräutern und etwas Milch glatt rühren. Aufschneiden, füllen, Öl darüber.",
    ],
  },
  {
    en: [
      "Green peas and pasta",
      "200 g small pasta, 250 g frozen peas, 1 lemon, ricotta, mint",
      "Cook the pasta and throw in the peas for the last two minutes. Keep a cup of water, drain, and stir with ricotta, lemon zest and a little of the water. Torn mint on top.",
    ],
    de: [
      "Nudeln mit grünen Erbsen",
      "200 g kleine Nudeln, 250 g gefrorene Erbsen, 1 Zitrone, Ricotta, Minze",
      "Die Nudeln kochen und die Erbsen für die letzten zwei Minuten dazugeben. Eine Tasse Wasser aufheben, abgießen, mit Ricotta, Zitronenschale und etwas Wasser verrühren. Gezupfte Minze darüber.",
    ],
  },
  {
    en: [
      "Toasted cheese, upgraded",
      "4 slices of sourdough, 150 g mountain cheese, mustard, 1 apple, butter",
      "Spread mustard, lay on cheese and thin slices of apple, close. Butter the outside and fry slowly in a pan with a lid, four minutes a side. Pickles are not optional.",
    ],
    de: [
      "Käsetoast, aber richtig",
      "4 Scheiben Sauerteigbrot, 150 g Bergkäse, Senf, 1 Apfel, Butter",
      "Senf aufstreichen, Käse und dünne Apfelscheiben darauf, zuklappen. Außen buttern und in der Pfanne mit Deckel langsam braten, vier Minuten je Seite. Gurken sind Pflicht.",
    ],
  },
  {
    en: [
      "Chickpeas in coconut milk",
      "1 tin chickpeas, 1 tin coconut milk, spinach, ginger, garlic, curry powder, rice",
      "Fry ginger, garlic and curry powder for a minute. Add chickpeas and coconut milk and simmer for ten minutes. Stir in the spinach until it gives up, and serve over rice.",
    ],
    de: [
      "Kichererbsen in Kokosmilch",
      "1 Dose Kichererbsen, 1 Dose Kokosmilch, Spinat, Ingwer, Knoblauch, Currypulver, Reis",
      "Ingwer, Knoblauch und Curry eine Minute anbraten. Kichererbsen und Kokosmilch dazu und zehn Minuten köcheln. Den Spinat unterrühren, bis er aufgibt, und über Reis servieren.",
    ],
  },
  {
    en: [
      "Fried rice from yesterday",
      "Cold rice for two, 2 eggs, 1 carrot, peas, spring onions, soy sauce",
      "Get the pan very hot. Fry the carrot, push it aside, scramble the eggs, then the rice, and leave it alone until it crackles. Peas, onions, soy sauce, done.",
    ],
    de: [
      "Gebratener Reis von gestern",
      "Kalter Reis für zwei, 2 Eier, 1 Karotte, Erbsen, Frühlingszwiebeln, Sojasauce",
      "Die Pfanne sehr heiß werden lassen. Karotte braten, beiseiteschieben, Eier stocken lassen, dann der Reis, und nicht rühren, bis es knistert. Erbsen, Zwiebeln, Sojasauce, fertig.",
    ],
  },
  {
    en: [
      "Pumpkin soup with a sharp edge",
      "1 small pumpkin, 1 onion, 1 apple, ginger, stock, cream, pumpkin seeds",
      "Roast pumpkin, onion and apple for thirty minutes. Blend with hot stock and ginger until it is smooth, and finish with a little cream. Toasted seeds on top.",
    ],
    de: [
      "Kürbissuppe mit Schärfe",
      "1 kleiner Kürbis, 1 Zwiebel, 1 Apfel, Ingwer, Brühe, Sahne, Kürbiskerne",
      "Kürbis, Zwiebel und Apfel dreißig Minuten rösten. Mit heißer Brühe und Ingwer glatt pürieren und mit etwas Sahne abrunden. Geröstete Kerne darüber.",
    ],
  },
  {
    en: [
      "White beans on toast",
      "1 tin white beans, 2 cloves of garlic, sage, lemon, bread, olive oil",
      "Warm the garlic and sage in a lot of oil until it smells right. Add the beans and crush half of them. Lemon, salt, onto toast, more oil.",
    ],
    de: [
      "Weiße Bohnen auf Toast",
      "1 Dose weiße Bohnen, 2 Zehen Knoblauch, Salbei, Zitrone, Brot, Olivenöl",
      "Knoblauch und Salbei in viel Öl erwärmen, bis es duftet. Die Bohnen dazu und die Hälfte zerdrücken. Zitrone, Salz, auf den Toast, noch mehr Öl.",
    ],
  },
  {
    en: [
      "Cabbage with caraway and noodles",
      "Half a pointed cabbage, 200 g wide noodles, 50 g butter, caraway, sour cream",
      "Fry the cabbage in butter over a high heat until the edges turn brown. Add caraway and the boiled noodles. A spoon of sour cream on each plate.",
    ],
    de: [
      "Krautnudeln mit Kümmel",
      "Ein halber Spitzkohl, 200 g breite Nudeln, 50 g Butter, Kümmel, Schmand",
      "Den Kohl in Butter bei großer Hitze braten, bis die Ränder braun sind. Kümmel und gekochte Nudeln dazu. Auf jeden Teller ein Löffel Schmand.",
    ],
  },
  {
    en: [
      "Fish from the oven",
      "2 fillets of white fish, 300 g small tomatoes, olives, capers, lemon, potatoes",
      "Boil the potatoes. Lay the fish on the tomatoes, olives and capers, oil over everything, fifteen minutes at 200 degrees. Squeeze the lemon over and crush the potatoes into the juice.",
    ],
    de: [
      "Fisch aus dem Ofen",
      "2 Filets weißer Fisch, 300 g kleine Tomaten, Oliven, Kapern, Zitrone, Kartoffeln",
      "Die Kartoffeln kochen. Den Fisch auf Tomaten, Oliven und Kapern legen, Öl über alles, fünfzehn Minuten bei 200 Grad. Zitrone darüber und die Kartoffeln in den Saft drücken.",
    ],
  },
  {
    en: [
      "Mushrooms on polenta",
      "300 g mushrooms, 120 g polenta, parmesan, thyme, butter, cream",
      "Stir the polenta into half a liter of simmering water and whisk now and then. Fry the mushrooms hot and without salt, which comes at the end with thyme and cream. Butter and cheese into the polenta.",
    ],
    de: [
      "Pilze auf Polenta",
      "300 g Pilze, 120 g Polenta, Parmesan, Thymian, Butter, Sahne",
      "Die Polenta in einen halben Liter simmerndes Wasser rühren und ab und zu schlagen. Die Pilze heiß und ohne Salz braten, das kommt am Schluss mit Thymian und Sahne. Butter und Käse in die Polenta.",
    ],
  },
  {
    en: [
      "Warm bread salad",
      "Half a stale loaf, 400 g tomatoes, 1 cucumber, red onion, basil, vinegar",
      "Toast the bread in oil until it is golden. Salt the tomatoes and wait ten minutes for their juice. Toss everything with vinegar and let it stand for as long as you can.",
    ],
    de: [
      "Warmer Brotsalat",
      "Ein halbes altes Brot, 400 g Tomaten, 1 Gurke, rote Zwiebel, Basilikum, Essig",
      "Das Brot in Öl goldbraun rösten. Die Tomaten salzen und zehn Minuten auf ihren Saft warten. Alles mit Essig mischen und stehen lassen, solange Sie können.",
    ],
  },
  {
    en: [
      "Omelet for the end of the month",
      "5 eggs, 1 boiled potato, whatever cheese is left, chives, butter",
      "Fry the sliced potato in butter. Pour in the beaten eggs and pull them from the edge to the middle. Cheese on top, fold, and slide it out while it still trembles.",
    ],
    de: [
      "Omelett fürs Monatsende",
      "5 Eier, 1 gekochte Kartoffel, was an Käse da ist, Schnittlauch, Butter",
      "Die Kartoffel in Scheiben in Butter braten. Die verquirlten Eier dazu und vom Rand zur Mitte ziehen. Käse darauf, zuklappen und herausgleiten lassen, solange es noch zittert.",
    ],
  },
  {
    en: [
      "Red lentil soup",
      "200 g red lentils, 1 onion, tomato paste, paprika, lemon, yogurt",
      "Fry onion, tomato paste and paprika until it smells sweet. Add lentils and a liter of water, twenty minutes, then a whisk. Lemon, yogurt, and oil with more paprika.",
    ],
    de: [
      "Rote Linsensuppe",
      "200 g rote Linsen, 1 Zwiebel, Tomatenmark, Paprikapulver, Zitrone, Joghurt",
      "Zwiebel, Tomatenmark und Paprika anbraten, bis es süß duftet. Linsen und einen Liter Wasser dazu, zwanzig Minuten, dann der Schneebesen. Zitrone, Joghurt und Öl mit noch mehr Paprika.",
    ],
  },
  {
    en: [
      "Gnocchi with brown butter",
      "400 g gnocchi, 60 g butter, sage, hazelnuts, nutmeg, rocket",
      "Fry the gnocchi straight from the packet until they are crisp. Add butter, sage and chopped nuts and wait for the smell of toast. Nutmeg, and a handful of rocket beside it.",
    ],
    de: [
      "Gnocchi in brauner Butter",
      "400 g Gnocchi, 60 g Butter, Salbei, Haselnüsse, Muskat, Rucola",
      "Die Gnocchi direkt aus der Packung knusprig braten. Butter, Salbei und gehackte Nüsse dazu und auf den Röstduft warten. Muskat und eine Handvoll Rucola daneben.",
    ],
  },
  {
    en: [
      "Cauliflower from the tray",
      "1 cauliflower, 1 tin chickpeas, curry powder, raisins, yogurt, coriander",
      "Toss florets and chickpeas with oil and curry powder. Half an hour at 220 degrees, the raisins for the last five minutes. Cold yogurt underneath, coriander on top.",
    ],
    de: [
      "Blumenkohl vom Blech",
      "1 Blumenkohl, 1 Dose Kichererbsen, Currypulver, Rosinen, Joghurt, Koriander",
      "Röschen und Kichererbsen mit Öl und Curry mischen. Eine halbe Stunde bei 220 Grad, die Rosinen für die letzten fünf Minuten. Kalter Joghurt darunter, Koriander darüber.",
    ],
  },
  {
    en: [
      "Potato salad, still warm",
      "700 g waxy potatoes, hot stock, mustard, vinegar, cucumber, radishes",
      "Slice the potatoes hot. Pour stock, mustard and vinegar over them and stir until it turns creamy. Cucumber, radishes, oil, and a fried egg if you must.",
    ],
    de: [
      "Kartoffelsalat, noch warm",
      "700 g festkochende Kartoffeln, heiße Brühe, Senf, Essig, Gurke, Radieschen",
      "Die Kartoffeln heiß in Scheiben schneiden. Brühe, Senf und Essig darübergießen und rühren, bis es sämig wird. Gurke, Radieschen, Öl und zur Not ein Spiegelei.",
    ],
  },
  {
    en: [
      "Pancakes for supper",
      "200 g flour, 2 eggs, 350 ml milk, butter, plum jam, sugar",
      "Whisk flour, eggs, milk and a pinch of salt and let it rest for as long as it takes to set the table. Fry thin ones in butter. Jam inside, sugar on top, no apologies.",
    ],
    de: [
      "Pfannkuchen zum Abendessen",
      "200 g Mehl, 2 Eier, 350 ml Milch, Butter, Pflaumenmarmelade, Zucker",
      "Mehl, Eier, Milch und eine Prise Salz verrühren und ruhen lassen, bis der Tisch gedeckt ist. Dünn in Butter ausbacken. Marmelade hinein, Zucker darüber, keine Entschuldigung.",
    ],
  },
]
