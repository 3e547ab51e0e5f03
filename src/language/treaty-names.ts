/**
 * Treaties, protocols, declarations and other instruments by their names in use, one instrument a line: its full name,
 * then short forms and acronyms. General knowledge, not taken from any corpus.
 */
export const treatyNames = `
Charter of the United Nations | UN Charter | United Nations Charter
Statute of the International Court of Justice | ICJ Statute
Rome Statute of the International Criminal Court | Rome Statute | ICC Statute
Vienna Convention on the Law of Treaties | VCLT
Vienna Convention on Diplomatic Relations | VCDR
Vienna Convention on Consular Relations | VCCR
United Nations Convention against Transnational Organized Crime | UNTOC | UNCTOC | CTOC | Palermo Convention | Organized Crime Convention | Convention against Transnational Organized Crime | Transnational Organized Crime Convention | UN Convention against Transnational Organised Crime | Convention against Organized Crime
Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children | Trafficking in Persons Protocol | Palermo Protocol | Trafficking Protocol | Human Trafficking Protocol | Protocol on Trafficking in Persons | Anti-Trafficking Protocol | TIP Protocol
Protocol against the Smuggling of Migrants by Land, Sea and Air | Smuggling of Migrants Protocol | Migrant Smuggling Protocol | Migrants Protocol | Smuggling Protocol | SOM Protocol
Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and Components and Ammunition | Firearms Protocol
United Nations Convention against Corruption | UNCAC | Convention against Corruption | Merida Convention | Corruption Convention | Anti-Corruption Convention
United Nations Convention against Cybercrime | Convention against Cybercrime | Hanoi Convention
Convention on Cybercrime | Council of Europe Convention on Cybercrime | Budapest Convention | Cybercrime Convention | Budapest Cybercrime Convention | Budapest Convention on Cybercrime
Single Convention on Narcotic Drugs | Single Convention on Narcotic Drugs of 1961 | 1961 Convention | Single Convention
Convention on Psychotropic Substances | Convention on Psychotropic Substances of 1971 | 1971 Convention
United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances | 1988 Convention | Drug Trafficking Convention | Convention against Illicit Traffic in Narcotic Drugs
Convention on International Trade in Endangered Species of Wild Fauna and Flora | CITES | Washington Convention | Convention on International Trade in Endangered Species | Endangered Species Convention
Convention on Biological Diversity | CBD | Biodiversity Convention | UN Biodiversity Convention
Cartagena Protocol on Biosafety | Cartagena Protocol
Nagoya Protocol on Access to Genetic Resources | Nagoya Protocol
Kunming-Montreal Global Biodiversity Framework | Global Biodiversity Framework | GBF
Convention on the Conservation of Migratory Species of Wild Animals | CMS | Bonn Convention
Convention on Wetlands of International Importance | Ramsar Convention | Ramsar
United Nations Convention to Combat Desertification | UNCCD | Desertification Convention
United Nations Framework Convention on Climate Change | UNFCCC | Framework Convention on Climate Change | Climate Change Convention | Climate Convention | UN climate convention | UN Climate Change | UN Climate Change Convention | FCCC
Kyoto Protocol | Kyoto Protocol to the United Nations Framework Convention on Climate Change
Doha Amendment | Doha Amendment to the Kyoto Protocol
Paris Agreement | Paris Accord | Paris climate agreement | Paris Climate Accord | Paris Climate Agreement
Glasgow Climate Pact
Montreal Protocol on Substances that Deplete the Ozone Layer | Montreal Protocol
Kigali Amendment | Kigali Amendment to the Montreal Protocol
Vienna Convention for the Protection of the Ozone Layer | Ozone Convention
Basel Convention on the Control of Transboundary Movements of Hazardous Wastes | Basel Convention | Hazardous Wastes Convention
Rotterdam Convention | Rotterdam Convention on the Prior Informed Consent Procedure
Stockholm Convention on Persistent Organic Pollutants | Stockholm Convention | POPs Convention
Minamata Convention on Mercury | Minamata Convention | Mercury Convention
Bamako Convention
Aarhus Convention
Espoo Convention
Convention on Long-range Transboundary Air Pollution | CLRTAP | LRTAP
United Nations Convention on the Law of the Sea | UNCLOS | Law of the Sea Convention | Convention on the Law of the Sea | Montego Bay Convention | Law of the Sea Treaty
United Nations Fish Stocks Agreement | Fish Stocks Agreement | UNFSA
Agreement on Port State Measures | Port State Measures Agreement | PSMA
International Convention for the Prevention of Pollution from Ships | MARPOL
International Convention for the Safety of Life at Sea | SOLAS
Convention for the Suppression of Unlawful Acts against the Safety of Maritime Navigation | SUA Convention | SUA
International Convention for the Suppression of the Financing of Terrorism | Terrorist Financing Convention | Financing of Terrorism Convention | ICSFT
International Convention for the Suppression of Terrorist Bombings | Terrorist Bombings Convention | Bombing Convention | Terrorist Bombing Convention
International Convention for the Suppression of Acts of Nuclear Terrorism | ICSANT | Nuclear Terrorism Convention
International Convention against the Taking of Hostages | Hostages Convention | Hostage Convention
Convention on the Physical Protection of Nuclear Material | CPPNM
Convention on Offences and Certain Other Acts Committed on Board Aircraft | Tokyo Convention
Convention for the Suppression of Unlawful Seizure of Aircraft | Hague Hijacking Convention
Convention for the Suppression of Unlawful Acts against the Safety of Civil Aviation | Montreal Convention
Convention on the Marking of Plastic Explosives | MEX Convention
United Nations Global Counter-Terrorism Strategy | Global Counter-Terrorism Strategy | UN Global Counter-Terrorism Strategy | Counter-Terrorism Strategy
Arms Trade Treaty | ATT
Treaty on the Non-Proliferation of Nuclear Weapons | NPT | Non-Proliferation Treaty | Nuclear Non-Proliferation Treaty
Comprehensive Nuclear-Test-Ban Treaty | CTBT
Treaty on the Prohibition of Nuclear Weapons | TPNW
Chemical Weapons Convention | CWC
Biological Weapons Convention | BWC | Biological and Toxin Weapons Convention | BTWC
Convention on Certain Conventional Weapons | CCW
Anti-Personnel Mine Ban Convention | Ottawa Convention | Mine Ban Treaty | Ottawa Treaty
Convention on Cluster Munitions | CCM
United Nations Programme of Action to Prevent, Combat and Eradicate the Illicit Trade in Small Arms and Light Weapons | Programme of Action on Small Arms
International Tracing Instrument | ITI
Universal Declaration of Human Rights | UDHR
International Covenant on Civil and Political Rights | ICCPR | Civil and Political Rights Covenant
International Covenant on Economic, Social and Cultural Rights | ICESCR
Convention on the Elimination of All Forms of Discrimination against Women | CEDAW | Women’s Convention
International Convention on the Elimination of All Forms of Racial Discrimination | ICERD | CERD
Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment | CAT | UNCAT | Convention against Torture | Torture Convention
Optional Protocol to the Convention against Torture | OPCAT
Convention on the Rights of the Child | CRC | UNCRC | Children’s Convention | Child Rights Convention
Convention on the Rights of Persons with Disabilities | CRPD | Disability Convention
International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families | ICMW | ICRMW | Migrant Workers Convention
International Convention for the Protection of All Persons from Enforced Disappearance | ICPPED | Enforced Disappearance Convention
Convention on the Prevention and Punishment of the Crime of Genocide | Genocide Convention
Convention relating to the Status of Refugees | Refugee Convention | 1951 Convention | Geneva Refugee Convention
United Nations Declaration on the Rights of Indigenous Peoples | UNDRIP
Geneva Conventions | Geneva Convention
Slavery Convention
Convention for the Protection of Cultural Property in the Event of Armed Conflict | Hague Convention | 1954 Hague Convention | 1954 Convention
Convention on the Means of Prohibiting and Preventing the Illicit Import, Export and Transfer of Ownership of Cultural Property | 1970 Convention | UNESCO 1970 Convention | 1970 UNESCO Convention
UNIDROIT Convention on Stolen or Illegally Exported Cultural Objects | UNIDROIT Convention | 1995 UNIDROIT Convention
Convention concerning the Protection of the World Cultural and Natural Heritage | World Heritage Convention
Convention for the Safeguarding of the Intangible Cultural Heritage | Intangible Heritage Convention
Nicosia Convention | Council of Europe Convention on Offences relating to Cultural Property | Convention on Offences relating to Cultural Property
International Guidelines for Crime Prevention and Criminal Justice Responses with Respect to Trafficking in Cultural Property and Other Related Offences | International Guidelines on Trafficking in Cultural Property
Council of Europe Convention on Action against Trafficking in Human Beings | Warsaw Convention
Council of Europe Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse | Lanzarote Convention
Council of Europe Convention on Preventing and Combating Violence against Women and Domestic Violence | Istanbul Convention
Council of Europe Convention on the Counterfeiting of Medical Products and Similar Crimes involving Threats to Public Health | MEDICRIME Convention | Medicrime Convention | MEDICRIME | Council of Europe Convention on the Counterfeiting of Medical Products
Council of Europe Convention against Trafficking in Human Organs | Santiago de Compostela Convention
Council of Europe Convention on the Prevention of Terrorism
Convention for the Protection of Individuals with regard to Automatic Processing of Personal Data | Convention 108 | Data Protection Convention
European Convention on Human Rights | ECHR | Convention for the Protection of Human Rights and Fundamental Freedoms
African Charter on Human and Peoples’ Rights | Banjul Charter
African Union Convention on Cyber Security and Personal Data Protection | Malabo Convention
African Union Convention on Preventing and Combating Corruption | AUCPCC
Inter-American Convention against Corruption | IACAC
American Convention on Human Rights | Pact of San José
Arab Convention on Combating Information Technology Offences | Arab Convention
Lusaka Agreement on Cooperative Enforcement Operations Directed at Illegal Trade in Wild Fauna and Flora | Lusaka Agreement
United Nations Standard Minimum Rules for the Treatment of Prisoners | Nelson Mandela Rules | Mandela Rules | Standard Minimum Rules
United Nations Rules for the Treatment of Women Prisoners | Bangkok Rules
United Nations Standard Minimum Rules for Non-custodial Measures | Tokyo Rules
United Nations Standard Minimum Rules for the Administration of Juvenile Justice | Beijing Rules
United Nations Guidelines for the Prevention of Juvenile Delinquency | Riyadh Guidelines
Doha Declaration | Doha Declaration on Integrating Crime Prevention and Criminal Justice
Kyoto Declaration | Kyoto Declaration on Advancing Crime Prevention
Salvador Declaration
Bangkok Declaration
Vienna Declaration
2030 Agenda for Sustainable Development | 2030 Agenda | Agenda 2030 | Sustainable Development Agenda
Addis Ababa Action Agenda
Sendai Framework for Disaster Risk Reduction | Sendai Framework
Agenda 21
Rio Declaration on Environment and Development | Rio Declaration
Beijing Declaration and Platform for Action | Beijing Platform for Action | Beijing Platform
Global Compact for Safe, Orderly and Regular Migration | Global Compact for Migration | GCM
New York Declaration for Refugees and Migrants | New York Declaration
General Agreement on Tariffs and Trade | GATT
General Agreement on Trade in Services | GATS
Agreement on Trade-Related Aspects of Intellectual Property Rights | TRIPS | TRIPS Agreement
North American Free Trade Agreement | NAFTA
General Data Protection Regulation | GDPR
Treaty on European Union | Maastricht Treaty | TEU
Treaty of Lisbon | Lisbon Treaty
Nationally Determined Contributions | NDCs | NDC
Intended Nationally Determined Contributions | INDCs | INDC
Clean Development Mechanism | CDM
Joint Implementation | JI
Warsaw International Mechanism for Loss and Damage | Warsaw International Mechanism | WIM
Bali Action Plan
Durban Platform for Enhanced Action | Durban Platform
Cancun Agreements
Copenhagen Accord
Marrakesh Accords
`;
