/**
 * Regional organizations, police bodies, courts, banks, associations, and offices of States by their names in use, one
 * body a line: its full name, then short forms and acronyms. General knowledge, not taken from any corpus.
 */
export const widerBodyNames = `
International Criminal Police Organization | INTERPOL | Interpol | ICPO | ICPO-INTERPOL | International Criminal Police Organization-INTERPOL
World Customs Organization | WCO | World Customs Organisation | Customs Co-operation Council
Financial Action Task Force | FATF
Asia/Pacific Group on Money Laundering | APG
Committee of Experts on the Evaluation of Anti-Money Laundering Measures | MONEYVAL
Group of States against Corruption | GRECO
Group of Experts on Action against Trafficking in Human Beings | GRETA
International Committee of the Red Cross | ICRC | Red Cross
International Federation of Red Cross and Red Crescent Societies | IFRC
International Union for Conservation of Nature | IUCN
International Consortium on Combating Wildlife Crime | ICCWC
International Council of Museums | ICOM
International Council on Monuments and Sites | ICOMOS
International Centre for the Study of the Preservation and Restoration of Cultural Property | ICCROM
International Institute for the Unification of Private Law | UNIDROIT
International Organization for Standardization | ISO
International Energy Agency | IEA
International Renewable Energy Agency | IRENA
International Anti-Corruption Academy | IACA
International Commission of Jurists | ICJ
International Federation for Human Rights | FIDH
International Olympic Committee | IOC
International Air Transport Association | IATA
International Chamber of Commerce | ICC
International Chamber of Shipping | ICS
International Maritime Bureau | IMB
International Association of Prosecutors | IAP
International Association of Chiefs of Police | IACP
Internet Corporation for Assigned Names and Numbers | ICANN
Internet Governance Forum | IGF
Internet Watch Foundation | IWF
Global Forum on Cyber Expertise | GFCE
Global Initiative against Transnational Organized Crime | GI-TOC | Global Initiative
Global Counterterrorism Forum | GCTF
Global Internet Forum to Counter Terrorism | GIFCT
Proliferation Security Initiative | PSI
Nuclear Suppliers Group | NSG
Transparency International | TI
Environmental Investigation Agency | EIA
World Wide Fund for Nature | WWF | World Wildlife Fund | Worldwide Fund for Nature
Wildlife Conservation Society | WCS
Wildlife Justice Commission | WJC
Trade Records Analysis of Flora and Fauna in Commerce | TRAFFIC
Amnesty International
Human Rights Watch | HRW
Médecins Sans Frontières | Doctors Without Borders | MSF
Save the Children
Penal Reform International | PRI
Organisation for Economic Co-operation and Development | OECD | Organization for Economic Cooperation and Development
Nuclear Energy Agency | NEA
Organization of the Petroleum Exporting Countries | OPEC
European Union | EU | E.U.
European Commission | Brussels Commission
European Parliament
European Council
Council of the European Union
European Court of Justice | ECJ | CJEU | Court of Justice of the European Union
European Court of Human Rights | ECtHR | ECHR | Strasbourg Court
European Union Agency for Law Enforcement Cooperation | Europol | EUROPOL | European Police Office
European Union Agency for Criminal Justice Cooperation | Eurojust | EUROJUST | European Judicial Cooperation Unit
European Border and Coast Guard Agency | Frontex | FRONTEX
European Public Prosecutor’s Office | EPPO
European Anti-Fraud Office | OLAF
European Union Agency for Law Enforcement Training | CEPOL
European Union Agency for Cybersecurity | ENISA | European Network and Information Security Agency
European Monitoring Centre for Drugs and Drug Addiction | EMCDDA
European Cybercrime Centre | EC3
European Judicial Network | EJN
European Environment Agency | EEA
European Medicines Agency | EMA
European Central Bank | ECB
European Investment Bank | EIB
European Bank for Reconstruction and Development | EBRD
European Free Trade Association | EFTA
European Institute for Crime Prevention and Control | HEUNI
Directorate for the Quality of Medicines | EDQM
Council of Europe | CoE | Strasbourg organization
Venice Commission
Organization for Security and Co-operation in Europe | OSCE | Organization for Security and Cooperation in Europe
Office for Democratic Institutions and Human Rights | ODIHR
North Atlantic Treaty Organization | NATO | Atlantic Alliance
Southeast European Law Enforcement Center | SELEC
Regional Cooperation Council | RCC
Commonwealth of Independent States | CIS
Collective Security Treaty Organization | CSTO
Shanghai Cooperation Organization | SCO | Shanghai Cooperation Organisation
Eurasian Economic Union | EAEU
Central Asian Regional Information and Coordination Centre | CARICC
Association of Southeast Asian Nations | ASEAN
ASEAN Chiefs of National Police | ASEANAPOL
South Asian Association for Regional Cooperation | SAARC
Asia-Pacific Economic Cooperation | APEC
Pacific Islands Forum | PIF
Asian Development Bank | ADB
Asian Infrastructure Investment Bank | AIIB
Asia and Far East Institute for the Prevention of Crime and the Treatment of Offenders | UNAFEI | Asia and Far East Institute
Korean Institute of Criminology | KIC
Australian Institute of Criminology | AIC
League of Arab States | Arab League | LAS
Gulf Cooperation Council | GCC | Cooperation Council for the Arab States of the Gulf
Organization of Islamic Cooperation | OIC | Organisation of Islamic Cooperation | Organization of the Islamic Conference
Islamic Development Bank | IsDB | IDB
Naif Arab University for Security Sciences | NAUSS
Council of Arab Interior Ministers | Arab Interior Ministers Council
African Union | AU
African Union Commission | AUC
Organization of African Unity | OAU
African Development Bank | AfDB
African Institute for the Prevention of Crime and the Treatment of Offenders | UNAFRI
African Court on Human and Peoples’ Rights | ACHPR | African Court
African Ministerial Conference on the Environment | AMCEN
African Group of Negotiators | AGN
Economic Community of West African States | ECOWAS
Economic Community of Central African States | ECCAS
East African Community | EAC
Intergovernmental Authority on Development | IGAD
Southern African Development Community | SADC
Common Market for Eastern and Southern Africa | COMESA
Lusaka Agreement Task Force | LATF
West African Network of Central Authorities and Prosecutors | WACAP
Camden Asset Recovery Inter-Agency Network | CARIN
Asset Recovery Inter-Agency Network for Southern Africa | ARINSA
Global Operational Network of Anti-Corruption Law Enforcement Authorities | GlobE Network | GlobE
Stolen Asset Recovery Initiative | StAR Initiative | StAR
Ibero-American Network of International Legal Cooperation | IberRed
Association of Caribbean Commissioners of Police | ACCP
Eastern Africa Police Chiefs Cooperation Organization | EAPCCO
Southern African Regional Police Chiefs Cooperation Organization | SARPCCO
Wildlife Enforcement Network | WEN
ASEAN Wildlife Enforcement Network | ASEAN-WEN
Indian Ocean Commission | IOC
Institute for Security Studies | ISS
Organization of American States | OAS | Organisation of American States
Inter-American Drug Abuse Control Commission | CICAD
Inter-American Committee against Terrorism | CICTE
Inter-American Commission on Human Rights | IACHR
Inter-American Court of Human Rights
Inter-American Development Bank | IADB | IDB
Caribbean Community | CARICOM | Caricom
Southern Common Market | MERCOSUR | Mercosur
Union of South American Nations | UNASUR
Community of Latin American and Caribbean States | CELAC
Central American Integration System | SICA
Andean Community | CAN
Bolivarian Alliance for the Peoples of Our America | ALBA
Latin American Institute for the Prevention of Crime and the Treatment of Offenders | ILANUD
Ibero-American General Secretariat | SEGIB
Police Community of the Americas | AMERIPOL
Commonwealth of Nations | Commonwealth
International Organization of la Francophonie | OIF | Francophonie
Non-Aligned Movement | NAM
Group of 77 | G77 | G-77
Group of 77 and China | G77 and China | G-77 and China | Group of 77 plus China
Group of 20 | G20 | G-20 | Group of Twenty
Group of Seven | G7 | G-7 | Group of 7
Group of Eight | G8 | G-8 | Group of 8
Alliance of Small Island States | AOSIS
Small Island Developing States | SIDS
Least Developed Countries | LDCs | LDC | LDC Group | Group of Least Developed Countries
Landlocked Developing Countries | LLDCs
Like-Minded Developing Countries | LMDC | LMDCs | Like-Minded Group
Environmental Integrity Group | EIG
Umbrella Group | UG
Coalition for Rainforest Nations | CfRN
Independent Alliance of Latin America and the Caribbean | AILAC | Independent Association of Latin America and the Caribbean | Independent Association for Latin America and the Caribbean
Brazil, South Africa, India and China | BASIC
Latin American and Caribbean Group | GRULAC | Latin American and Caribbean States | Group of Latin American and Caribbean States
Western European and Others Group | WEOG | Western European and other States | Western Group | Group of Western European and Other States
Asia-Pacific Group | Asia-Pacific States | Asian Group | Asia and the Pacific Group | Group of Asia-Pacific States
African Group | African States | Group of African States
Eastern European Group | Eastern European States | Group of Eastern European States
Islamic State in Iraq and the Levant | ISIL | ISIS | Da’esh | Daesh | Islamic State | IS | Islamic State of Iraq and Syria | Islamic State of Iraq and the Levant
Al-Qaida | Al-Qaeda | Al Qaida | Al Qaeda | AQ
Al-Shabaab | Al-Shabab
Al-Qaida in the Islamic Maghreb | AQIM
Al-Qaida in the Arabian Peninsula | AQAP
Nusrah Front | Al-Nusrah Front | Al-Nusra Front | ANF
Kurdistan Workers Party | PKK
Liberation Tigers of Tamil Eelam | LTTE
Revolutionary Armed Forces of Colombia | FARC
Federal Bureau of Investigation | FBI
Drug Enforcement Administration | DEA
Central Intelligence Agency | CIA
Department of Homeland Security | DHS
Department of Justice | DOJ
Environmental Protection Agency | EPA
United States Agency for International Development | USAID
Food and Drug Administration | FDA
Fish and Wildlife Service | USFWS
Centers for Disease Control and Prevention | CDC
National Institutes of Health | NIH
National Aeronautics and Space Administration | NASA
National Oceanic and Atmospheric Administration | NOAA
National Crime Agency | NCA
National Health Service | NHS
Department for International Development | DFID
Foreign, Commonwealth and Development Office | FCDO
Royal Canadian Mounted Police | RCMP
Australian Federal Police | AFP
Federal Criminal Police Office | BKA | Bundeskriminalamt
Agence Française de Développement | AFD | French Development Agency
German Agency for International Cooperation | GIZ | Deutsche Gesellschaft für Internationale Zusammenarbeit
Japan International Cooperation Agency | JICA
Swedish International Development Cooperation Agency | Sida | SIDA
Norwegian Agency for Development Cooperation | Norad
Financial Intelligence Unit | FIU | Financial Intelligence Units | FIUs
`;
