"""Words that say what a part of a reference is: particles, months, roles, bodies, given names, places, publishers."""

from __future__ import annotations

from scholie.document import fold


def words(block: str) -> frozenset[str]:
    """Return the folded entries of *block*, parted by blanks; ``_`` stands for a blank inside an entry."""
    return frozenset(fold(entry.replace("_", " ")) for entry in block.split())


PARTICLES = words("de du des d' la le les l' von van der den dem zu zum zur ter ten te di da del della dos do das el al y bin ibn af av")
"""Words in lower case that open a family name."""

CONJUNCTIONS = words("et and & und y e")

MONTHS = words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre january february march april may june july "
    "august september october november december janv févr fév avr juil sept oct nov déc jan feb mar apr jun jul aug sep dec printemps "
    "été automne hiver spring summer autumn fall winter trimestre semestre"
)

BODIES = words(
    "agence académie administration amnesty assemblée association assurance autorité banque bibliothèque bureau caisse cabinet centre "
    "center chambre collectif collège comité commissariat commission committee communauté compagnie confédération conférence conseil "
    "cour council défenseur délégation department département direction école équipe établissement fédération fondation foundation "
    "gouvernement groupe haut haute inspection institut institute laboratoire librairie ligue mairie ministère ministry mission "
    "mouvement musée nations observatoire office organisation organization parlement parti préfecture présidence région république "
    "réseau revue secrétariat sénat service société society syndicat union université university ville world european international "
    "national federal"
)
"""Words that an institution's name holds and hardly any person's."""

ARTICLES = words("le la les l' un une des du au aux the a an der die das el los il")

LINKS = words(
    "de du des d' la le les l' et en sur à au aux dans pour par un une of the and in on for to with from by vers entre chez sans sous"
)
"""Small words of titles that no list of persons holds."""

GIVEN = words(
    "abdelmalek abel achille adam adèle adeline adrien agathe agnès aimé alain alan alban albert alberto alessandro alex alexander "
    "alexandra alexandre alexis alfred alice aline alison alix allan aloïs amélie amin ana anaïs andrea andré andrée andrew andy "
    "angela angélique anita ann anna anne annette annick annie anouk anselm anthony antoine antonella antonio ariane arlette armand "
    "armelle arnaud arnold arthur astrid aude audrey auguste aurélia aurélie aurélien axel aziz barbara basil bastien béatrice "
    "béatrix ben benjamin benoît bernadette bernard bernhard berthe bertrand betty bill blaise blanche bob boris brian brigitte bruce "
    "bruno camille carina carl carla carlo carlos carmen carol carole caroline catherine cathy cécile cédric céline chantal charlène "
    "charles charlotte chloé chris christel christelle christian christiane christine christophe christopher claire clara clarisse "
    "claude claudette claudia claudine clémence clément clémentine colette colin colleen coralie corinne cyril cyrille cynthia dale "
    "damien dan daniel daniela danièle danielle danny dario dave david deborah delphine denis denise dennis derek diana diane didier "
    "dieter dietrich dimitri dominique don donald donna dorothée doug douglas edgar edith édith edmond edmund édouard eduardo edward "
    "edwige elen éléonore eléonore eleanor elena éliane élie élisabeth elizabeth élise ella ellen elodie élodie éloïse elsa émeline "
    "emile émile emilie émilie emily emma emmanuel emmanuelle enrico eric éric erica erich erik ernest ernst erving esther étienne "
    "eugène eva ève evelyne évelyne fabien fabienne fabrice fanny félix ferdinand fernand fernando fiona florence florent florian "
    "françois françoise francine francis francisco franck frank franz fred frédéric frédérique friedrich gabriel gabriela gabrielle "
    "gaël gaëlle gary gaston geneviève geoffrey george georges gérald géraldine gérard gerd germain germaine ghislaine gianni gilbert "
    "gilberte gilles gina ginette giorgio giovanni gisèle giuseppe gladys gordon graham greg grégoire grégory guido guilhem guillaume "
    "günther gustave guy gwenaëlle gwénola hannah hans harold harry hector heidi helen helena hélène henri henry herbert hervé hubert "
    "hugo hugues ian igor ilana ines inès ingrid irène iris isabelle ivan jack jackie jacob jacqueline jacques jaime jake james jan "
    "jane janet janine jason jean jeanne jeannine jeff jeffrey jennifer jenny jérémie jérémy jérôme jerome jesse jessica jim jo joan "
    "joanna joël joëlle johan johann johanna johannes john jon jonathan jordi jorge josé joseph joséphine josette josiane jost juan "
    "judith jules julia julian julie julien juliette jürgen justine karen karim karine karl kate katherine katie katy ken kenneth "
    "kevin kim klaus laetitia lara larry laura laure laurence laurent lawrence léa léo léon léonard leonardo leonie léopold leslie "
    "lev lewis liliane lilian lily linda lionel lisa lise lorraine lou louis louise luc luca lucas lucie lucien lucienne lucile "
    "lucille ludovic luigi luis luisa lydia lydie lynn madeleine maël maeva magali mallory manon manuel manuela marc marcel marceline "
    "marco margaret margot marguerite maria marian marianne marie marielle marina marine marion mario marius mark marlène marta "
    "martha martial martin martina martine mary maryline maryse mateo mathias mathieu mathilde matt matthew matthias matthieu maud "
    "maurice max maxime mélanie mélissa michael michaël michel michèle michelle miguel mike mikhaïl mireille miriam mohamed mohammed "
    "monica monika monique morgane muriel myriam nadège nadia nadine nancy naomi natacha natalia nathalie nathan neil nicholas nick "
    "nicolas nicole niklas nina noam noël noëlle nora norbert norman odette odile olga oliver olivia olivier oscar oswald otto pablo "
    "paola paolo pascal pascale pat patrice patricia patrick paul paula paule paulette pauline paulo pedro peggy peter philip "
    "philippe phillip pierre pierrette pierrick pietro rachel rachid ralph ramon raoul raphaël raphaëlle raymond raymonde rebecca "
    "régine régis rémi rémy renaud rené renée ricardo richard rita rob robert roberta roberto robin roger roland rolande romain roman "
    "ronald ronan rosa rosalind rose roy ruben rudolf russell ruth ryan sabine sabrina sally salomé sam samantha samir samuel sandra "
    "sandrine sara sarah saskia scott sean sébastien serge sergio séverine sharon shirley sidonie sigmund silvia simon simone siobhan "
    "slavoj solange solène sonia sophie stanislas stanley stella stephan stéphan stéphane stéphanie stephen steve steven stuart sue "
    "susan susanne suzanne suzy sven sylvain sylvaine sylvia sylviane sylvie tania tanguy ted teresa terry thérèse théo théodore "
    "theodor thibault thibaut thierry thomas tim timothy tina tobias todd tom tomas tony tristan ulrich ulrike umberto ursula "
    "valentin valentine valérie vanessa vera véronique vicky victor victoria vincent viviane vivien vladimir volker walter wendy "
    "werner wilfried wilhelm will willem william wolfgang xavier yan yann yannick yasmine yaël yohann yolande yuri yvan yves yvette "
    "yvon yvonne zoé zygmunt gail quinn rasmus guylaine josh joshua luce ion antonin emilien bart dirk sandy kelly wanda katrin jens "
    "lars ole mathilda axelle maëlle gwendoline "
    "abdallah abdel abdelaziz abdelkader abdelkrim abdellah abdou abdoulaye abelard abigaïl adama adel agnese agnieszka ahmed "
    "aissatou albane alberte aldo aleksander aleksandra alessandra alessia alfonso alfredo alia alina alioune alma aloys amadou "
    "amina amine amir amira amy amélia anastasia anatole ander andrei andrej andrés angèle anja annabelle anneke annelies annelise "
    "annemarie anouchka antje anton antonia apolline aristide arjun arlene arno artur assia astrée athanase augustin augustine awa "
    "aya aymeric aziza aïcha aïssa bachir baptiste barnabé bashir basile beata beate belkacem benedetta benedetto benedict benedikt "
    "benito bernardo bertille bertrande bettina bianca bilal birgit birgitte björn bogdan bojan boubacar brahim brenda brice bridget "
    "brigida brunehilde bryan béla bénédicte bérengère bérénice caleb calixte camilla camillo candice caren carine carles carlotta "
    "carolina carsten caspar cassandra catarina cecilia charif chaïma chiara chloe christina christoph ciro claas clarence claudio "
    "claudius claus clotilde colas connor constanza corentin cornelia cornelius cristina cyprien cyriaque cécilia célestin célestine "
    "célia célina césaire césar dagmar daisy dalila damian danilo daphné daria delia delphin desmond detlef diego dietmar dina dinah "
    "djamel djamila doina dolorès domenico domingo dominic donatella donatien dora doreen dorian doris dorothea dorothy driss duncan "
    "désirée eberhard eckhard edda edgard edmée edna eduard edvard edwin egon eiko ekaterina elaine eliane elif elio eliot eliza "
    "ellie elmar elvire elzbieta emanuel emanuele emil emilia emilio emre enrique enzo erasmus ernestine ernesto erwan erwin esteban "
    "estelle ethan eudes eugen eugenia eugenio eugénie eulalie eusèbe evan evelyn fabio fabiola fabrizio fadila faouzi farid farida "
    "fatiha fatima fatma fatou faustine federica federico felicia felipe felix fernanda fernande ferruccio filip filippo firmin "
    "flavia flavie flavien flora flore florentin florentina floriane florimond fodé fouad foued francesca francesco franco frans "
    "franziska frieda fritz frédérika fulvio félicie félicité gabriele gareth gaspard gauthier gautier gaétan gaëtan gemma gerda "
    "gerhard germana germán gervais gesine ghassan ghita giacomo giada giancarlo gianluca gilberto gilda gillian ginevra ginger "
    "gisela giulia giuliana giuliano glenn godefroy gonzague gonzalo gracieuse gregor gretchen grzegorz gudrun guenter guglielmo "
    "guillemette gunnar gunther gustaf gustav gustavo guénaël guénolé gwenael gwenaël gwendal gwendolyn gwennaëlle gwénaëlle gérarde "
    "gérardine géraud günter habib habiba hadrien hajar hakim halima hamid hamida hamza hanna hannes harald hartmut hassan hassane "
    "hayat heather hedwig heidrun heike heiko heiner heinrich heinz hela helga helge helmut hendrik henrietta henriette henrik "
    "herman hermann hermine hichem hilaire hilary hilda hildegard hippolyte hiroshi hocine honorine horst hortense houda houria "
    "howard hristo huguette hyacinthe hélie héloïse ibrahim ibrahima idriss ignace ignacio ilan ilaria ilias ilse imane imed imre "
    "ina inga inge ingeborg irena irene irina irma irmgard isaac isabel isabella isaure isidore ismaël ismaïl isolde issa itziar "
    "ivana ivo iván iñaki jacinthe jacky jacopo jacquelin jacquot jalal jalila jamal jamel jamila janina janis jannick janusz "
    "jarmila jaroslav jasper javier jawad jehan jelena jenna jennie jeremiah jeremy jerzy jesús jill jiri joachim joakim joanne "
    "joaquim joaquín jocelyn jocelyne jochen joelle joey johnny jolanta jonas joost joris josef josefa josefina josepha josiah "
    "josèphe joyce joyeuse juana juanita judicaël juliane juliet julio juliusz junko jutta kader kamal kamel kamila karel karima "
    "karol karolina karsten kasper katarina katarzyna katell kathleen kathrin kathryn kathy katia katja kazimierz kaïs keith kelvin "
    "kenji kenza kerstin khadija khaled khalid kimberly kirsten kirsty klaas klara konrad konstantin kristen kristian kristin "
    "kristina kristoffer krzysztof kurt kwame kyle ladislas lamia laszlo laurette lauriane laurie lazare laïla leah leandro leila "
    "lelia lena lennart leonhard leonid leonor leopold lesya leïla liam lidia liesbeth liesl ligia lili lilia liliana lina lino "
    "lisbeth liv liza lluís lodewijk lorena lorenz lorenza lorenzo loretta lorna lothar lotte louisa lounès loïc loïck loïs luana "
    "lubna lucia luciana luciano lucinda lucrèce ludger ludmila ludwig luigia luisella lukas lutz lyse lászló léandre léna léontine "
    "mabel maciej maciel madalena madelaine mads maeve magda magdalena magdeleine magnus maha mahmoud maia maike maja malek "
    "malgorzata malik malika mamadou manel manfred manolis manoël marcela marcella marcelle marcellin marcello marcia marcin marcus "
    "mareike marek maren margarida margarita margaux margherita marguerita mariam mariama mariana mariangela marianna mariella "
    "mariette marija marijke marilou marilyn marilène mariola marisa marit maritza marjolaine marjorie markku marko markus marlies "
    "marlon marthe maryam marylène maryvonne marzia massimiliano massimo mateusz mathis mathéo matias matteo mattia maura maurizio "
    "maximilian maximilien maya maïlys maïté mechthild medhi mehdi mehmet meike menno meriem meryem mia micaela micaël micha michał "
    "michela michelangelo micheline michiel mickaël mihaela mikael mikhail miklós mila milena miloš mirabelle mireia mirella mirko "
    "miroslav mohand moira mokhtar monia moritz morton mouloud mounia mounir mourad moussa moustapha mustapha mylène médéric mélina "
    "mélinda mériem nabil nabila nacer nacira nadejda nader nadir nadja naima najat narcisse nasser natalie natasha nathanaël naïma "
    "naïs nedjma nelly nermin nestor nico nicodème nicoletta nikita nikolaus nikolaï nils nino noah nolwenn noor norah noura noémi "
    "noémie nuno octave octavie odilia odilon ola olaf oleg olof omar ophélie oriane orlando orlane orsola oskar osman otmar ottavia "
    "ottavio ottilie oumar ousmane ovide palmyre paloma pamela pascaline pasquale patricio paulin pavel penelope perceval perla "
    "pernille perrine petar petra petronella phil philibert philippa philippine philomène pia pierluigi piero pieter piotr pol "
    "prisca pénélope quentin quitterie rabah radka rafael rafaël raffaele raffaella ragnar raimund rainer ralf ramona ramón raphael "
    "raquel rayan raïssa rebeca redouane regina reiner reinhard reinhart reinhilde reinhold renata renate renato rhoda rhys riad "
    "ricarda riccardo rieko roberte robertine roch rodica rodolfo rodolphe rodrigo rodrigue roelof rogelio roksana rolf romuald romy "
    "ronja rosalba rosalie rosalyn rosalía rosanna rosaria roseline rosella rosemarie rosemary rosette rosine rositsa rossana "
    "roswitha roxane roza rudi rudy ruggero rupert ruxandra réda rüdiger sabah sabeth sabina sabrine sacha sadek salah salima "
    "salimata salma salvador salvatore sami samia samira samson samy sander sanna saul saverio saïd saïda seamus sebastian selim "
    "selma serena sergueï servane seth shahin shane shannon shaun sheila shelley shirin sibylle siegfried siegmund siegrid sigrid "
    "sigurd silke silvain silvana silvestre silvio simona simonetta simonne simão sinéad sixtine slimane soazig sofiane soizic solal "
    "solenn solenne soline sonja soraya souad soufiane soumaya stanislav stanislaw stefan stefania stefanie stefano steffen stellan "
    "sten stephanie stig stina susana susanna suzan suzanna suzette svetlana swann sybille sylvestre sylvette sébastienne séverin "
    "søren tadeusz taha tahar takeshi tamar tamara tancrède tarek tarik tariq tatiana tatjana telma teodor teodora thaïs thea "
    "theodore theresa thibaud thierno thilo thiébaut thora thorkild thorsten théa théodora théophile théotime thérésa tibor tidiane "
    "tiffany tilman timothée tiphaine tiziana tobie tomasz tommaso toni toril torsten toufik tove tracy trevor troels trygve tudor "
    "tuula ugo ulf ulises ulla umar uriel urs ursule uta ute uwe vadim valentina valeria valeriu valter valérian valéry vasile "
    "vassili veit venceslas verena veronica veronika vesna vicente victoire victorien victorine viggo viktor vilma vincente vincenzo "
    "violaine viorica virginie vito vittoria vittorio vivian viviana vlad vladislav václav wacław waldemar walid wassila wassim "
    "wenceslas wenche wieland wilfred wilfrid wilhelmine wim wojciech wouter xavière ximena xénia yacine yamina yanis yannic yasmin "
    "yasmina yassine yehuda yoann yohan yoko yolaine yolanda yoshiko yosra youcef yousra youssef yseult yuki yuko yuliya yuriko "
    "yusuf yvain yveline yvonnick zacharie zachary zakaria zara zayd zbigniew zdenek zeynep ziad zita zofia zohra zoltán zoë zuzana "
    "zélie élias éliette éliott éloi éléna émeric étiennette"
)

PLACES = words(
    "paris lyon marseille toulouse bordeaux lille nantes rennes strasbourg grenoble montpellier nice rouen caen dijon reims amiens "
    "angers tours poitiers limoges clermont-ferrand orléans besançon nancy metz brest arles avignon perpignan pau bayonne "
    "saint-étienne saint-denis villeneuve-d'ascq villeneuve_d'ascq nanterre montreuil vincennes versailles aubervilliers "
    "ivry-sur-seine issy-les-moulineaux aix-en-provence arras chambéry la_tour-d'aigues la_tour_d'aigues ramonville "
    "ramonville-saint-agne vulaines-sur-seine bellevaux bron cergy créteil évry le_havre le_mans lormont tournai namur liège "
    "bruxelles brussels louvain louvain-la-neuve leuven anvers gand mons charleroi genève lausanne neuchâtel fribourg berne zurich "
    "zürich bâle basel montréal québec ottawa toronto sherbrooke vancouver trois-rivières laval sainte-foy sillery chicoutimi "
    "rimouski alger tunis rabat casablanca dakar londres london oxford cambridge manchester edinburgh édimbourg glasgow bristol "
    "brighton leeds sheffield liverpool birmingham nottingham leicester exeter durham bath farnham aldershot basingstoke houndmills "
    "harmondsworth hampshire surrey abingdon colchester chichester cardiff dublin belfast new_york new-york nueva_york new_york_city "
    "chicago boston berkeley los_angeles san_francisco stanford princeton philadelphia philadelphie baltimore washington ithaca "
    "new_haven minneapolis bloomington cambridge_ma cambridge,_ma cambridge,_mass cambridge,_mass. thousand_oaks beverly_hills "
    "newbury_park englewood_cliffs upper_saddle_river mahwah hillsdale hoboken boulder austin seattle ann_arbor urbana madison "
    "columbus detroit pittsburgh atlanta houston dallas denver santa_monica santa_barbara san_diego menlo_park redwood_city "
    "walnut_creek lanham westport greenwood norwood rochester syracuse albany amherst lincoln tuscaloosa athens nashville chapel_hill "
    "new_brunswick jersey_city malden bethesda reston honolulu palo_alto sebastopol berlin francfort frankfurt frankfurt_am_main "
    "hambourg hamburg munich münchen cologne köln leipzig stuttgart göttingen tübingen heidelberg bonn bielefeld wiesbaden dordrecht "
    "vienne vienna wien graz salzburg milan milano rome roma turin torino bologne bologna florence firenze naples napoli venise "
    "venezia padoue padova pise pisa macerata madrid barcelone barcelona séville valence valencia salamanque lisbonne lisboa lisbon "
    "porto coimbra amsterdam rotterdam la_haye la_hague the_hague utrecht leiden leyde groningue nijmegen copenhague copenhagen "
    "stockholm uppsala göteborg lund oslo bergen helsinki reykjavik varsovie warszawa cracovie prague praha budapest bucarest "
    "belgrade zagreb ljubljana sofia athènes istanbul ankara moscou moscow moskva saint-pétersbourg tokyo kyoto pékin beijing "
    "shanghai hong_kong singapour singapore séoul new_delhi delhi bombay mumbai calcutta sydney melbourne canberra brisbane auckland "
    "wellington le_cap johannesburg le_caire cairo jérusalem jerusalem tel_aviv beyrouth mexico buenos_aires santiago bogota lima "
    "rio_de_janeiro são_paulo sao_paulo cham gallimard_paris mantova villeurbanne roubaix bagnolet pantin malakoff vanves "
    "gif-sur-yvette sèvres boulogne boulogne-billancourt neuilly neuilly-sur-seine levallois-perret saint-ouen saint-cloud puteaux "
    "courbevoie la_rochelle valenciennes saint-mandé sophia-antipolis"
)

HOUSES = words(
    "puf pur pul pug puq pum septentrion gallimard seuil flammarion fayard grasset minuit maspero payot plon stock hachette "
    "larousse nathan bordas dunod colin albin masson vrin érès eres l'harmattan harmattan karthala syllepse amsterdam fabrique "
    "croquant octarès economica lavoisier hermès routledge sage springer elsevier wiley palgrave blackwell polity verso penguin "
    "macmillan knopf norton mcgraw-hill prentice pearson benjamins brill erlbaum transcript suhrkamp einaudi laterza feltrinelli "
    "odile découverte belin cerf autrement galilée l'âge dalloz lgdj montchrestien cnrs inra ined insee ehess ehesp inserm onisep "
    "inshea casterman denoël droz champion klincksieck"
)
"""Words that are a publisher's name by themselves, or the chief one of it."""

PRESSES = HOUSES | words(
    "éditions edition editions éditeur éditeurs presses press presse publications publishing publishers publisher verlag books "
    "librairie imprimerie university université documentation academic"
)
"""Words that the name of a publisher holds."""

JOURNALS = words(
    "revue cahiers cahier annales journal bulletin archives actes review quarterly magazine hebdomadaire hebdomadaires gazette "
    "courrier lettre lettres mensuel actualités actualité letters studies proceedings transactions annals zeitschrift"
)
"""Words that open or close the title of a journal more often than that of a book."""

ABBREVIATED = words(
    "acad amer ann appl arch assoc biol bull chem chron comm commun comp comput conf econ educ eng environ eur gen geogr hist hum intern "
    "int jour lett ling lit log mag math mech med mem meth mon nat natl outl phil philol philos phys pol polit proc "
    "psychol publ quart rec rep "
    "res rev sci ser soc sociol softw stat struct stud sup suppl symp syst techn technol theor trans univ virol zool"
)
"""Abbreviated words of journals' titles."""
