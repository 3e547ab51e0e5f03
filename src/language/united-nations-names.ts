/**
 * Bodies, offices and programmes of the United Nations and its family by their names in use, one body a line: its full
 * name, then short forms and acronyms. General knowledge, not taken from any corpus.
 */
export const unitedNationsNames = `
United Nations | UN | U.N. | United Nations Organization | United Nations system | UN system
General Assembly | UN General Assembly | UNGA | GA
Security Council | UN Security Council | UNSC | SC
Economic and Social Council | ECOSOC
Trusteeship Council
International Court of Justice | ICJ | World Court
United Nations Secretariat | Secretariat
Secretary-General | UN Secretary-General | UN chief | UNSG
Human Rights Council | HRC | UNHRC
Commission on Human Rights | CHR
Commission on Crime Prevention and Criminal Justice | CCPCJ | Crime Commission | UN Crime Commission
Commission on Narcotic Drugs | CND | Narcotics Commission
Commission on the Status of Women | CSW
Commission on Population and Development | CPD
Commission for Social Development | CSocD
Commission on Science and Technology for Development | CSTD
Commission on Sustainable Development | CSD
Statistical Commission | UNSC Statistical Commission | UN Statistical Commission
Peacebuilding Commission | PBC
International Law Commission | ILC
Disarmament Commission | UNDC
Conference on Disarmament
United Nations Commission on International Trade Law | UNCITRAL
United Nations Forum on Forests | UNFF
High-level Political Forum on Sustainable Development | High-level Political Forum | HLPF
Permanent Forum on Indigenous Issues | UNPFII
Economic Commission for Africa | UNECA | ECA
Economic Commission for Europe | UNECE | ECE
Economic Commission for Latin America and the Caribbean | ECLAC | CEPAL
Economic and Social Commission for Asia and the Pacific | ESCAP | UNESCAP
Economic and Social Commission for Western Asia | ESCWA | UNESCWA
International Narcotics Control Board | INCB
United Nations Office on Drugs and Crime | UNODC | Office on Drugs and Crime | UN Office on Drugs and Crime | Vienna-based Office
United Nations Office for Drug Control and Crime Prevention | ODCCP
United Nations International Drug Control Programme | UNDCP
United Nations Interregional Crime and Justice Research Institute | UNICRI
United Nations Crime Congress | Crime Congress | Congress on Crime Prevention and Criminal Justice | Crime Prevention Congress | United Nations Congress on Crime Prevention and Criminal Justice | UN Crime Congress
United Nations Office of Counter-Terrorism | UNOCT | Office of Counter-Terrorism
United Nations Counter-Terrorism Centre | UNCCT | Counter-Terrorism Centre
Counter-Terrorism Committee | CTC
Counter-Terrorism Committee Executive Directorate | CTED
Counter-Terrorism Implementation Task Force | CTITF
Office for Disarmament Affairs | UNODA
Office for the Coordination of Humanitarian Affairs | OCHA | UNOCHA
Office for Outer Space Affairs | UNOOSA
Office of Legal Affairs | OLA
Office of Internal Oversight Services | OIOS
Office of the United Nations High Commissioner for Human Rights | OHCHR | UN Human Rights Office | UN Human Rights | Office of the High Commissioner for Human Rights | High Commissioner for Human Rights
United Nations High Commissioner for Refugees | UNHCR | UN Refugee Agency | Office of the United Nations High Commissioner for Refugees | UN High Commissioner for Refugees
United Nations Office at Vienna | UNOV | UN Office in Vienna
United Nations Office at Geneva | UNOG | UN Office in Geneva
United Nations Office at Nairobi | UNON
United Nations Office for Project Services | UNOPS
United Nations Office for Disaster Risk Reduction | UNDRR | UNISDR
Department of Economic and Social Affairs | DESA | UNDESA | UN DESA
Department of Peace Operations | DPO | Department of Peacekeeping Operations | DPKO
Department of Political and Peacebuilding Affairs | DPPA
Department of Safety and Security | UNDSS
Department of Public Information | DPI | Department of Global Communications
United Nations Development Programme | UNDP | UN Development Programme
United Nations Environment Programme | UNEP | UN Environment | UN Environment Programme
United Nations Environment Assembly | UNEA
United Nations Children’s Fund | UNICEF | UN Children’s Fund
United Nations Population Fund | UNFPA | UN Population Fund
United Nations Capital Development Fund | UNCDF
United Nations Human Settlements Programme | UN-Habitat | UN Habitat
United Nations Entity for Gender Equality and the Empowerment of Women | UN-Women | UN Women
Joint United Nations Programme on HIV/AIDS | UNAIDS | Joint UN Programme on HIV/AIDS
United Nations Conference on Trade and Development | UNCTAD | UN Trade and Development
United Nations Relief and Works Agency for Palestine Refugees in the Near East | UNRWA
United Nations Educational, Scientific and Cultural Organization | UNESCO | UN cultural agency
United Nations Industrial Development Organization | UNIDO
United Nations University | UNU
United Nations Institute for Training and Research | UNITAR
United Nations Institute for Disarmament Research | UNIDIR
United Nations Research Institute for Social Development | UNRISD
United Nations System Staff College | UNSSC
United Nations Volunteers | UNV
United Nations Global Compact | UN Global Compact | Global Compact
United Nations Framework Team
World Food Programme | WFP
World Health Organization | WHO | World Health Organisation | UN health agency
World Health Assembly | WHA | WHO Assembly | WHO’s assembly | Assembly of WHO | Assembly of the World Health Organization
Pan American Health Organization | PAHO
Food and Agriculture Organization | FAO | Food and Agriculture Organization of the United Nations | UN Food and Agriculture Organization
International Fund for Agricultural Development | IFAD
International Labour Organization | ILO | International Labour Organisation | International Labor Organization | International Labour Office
International Maritime Organization | IMO
International Civil Aviation Organization | ICAO
International Telecommunication Union | ITU
Universal Postal Union | UPU
World Intellectual Property Organization | WIPO
World Meteorological Organization | WMO
World Tourism Organization | UNWTO | UN Tourism
International Atomic Energy Agency | IAEA
International Organization for Migration | IOM | UN Migration Agency | UN migration body
International Trade Centre | ITC
International Computing Centre | UNICC
International Seabed Authority | ISA
International Tribunal for the Law of the Sea | ITLOS
International Criminal Court | ICC
International Criminal Tribunal for the former Yugoslavia | ICTY
International Criminal Tribunal for Rwanda | ICTR
International Residual Mechanism for Criminal Tribunals | IRMCT
World Bank | World Bank Group | WBG | International Bank for Reconstruction and Development | IBRD
International Development Association | IDA
International Finance Corporation | IFC
Multilateral Investment Guarantee Agency | MIGA
International Monetary Fund | IMF
World Trade Organization | WTO | World Trade Organisation
Organisation for the Prohibition of Chemical Weapons | OPCW
Comprehensive Nuclear-Test-Ban Treaty Organization | CTBTO
Intergovernmental Panel on Climate Change | IPCC | UN climate panel
Intergovernmental Science-Policy Platform on Biodiversity and Ecosystem Services | IPBES
Global Environment Facility | GEF
Green Climate Fund | GCF
Adaptation Fund | AF
Least Developed Countries Fund | LDCF
Special Climate Change Fund | SCCF
Subsidiary Body for Implementation | SBI
Subsidiary Body for Scientific and Technological Advice | SBSTA
Climate Technology Centre and Network | CTCN | Climate Technology Centre
Technology Executive Committee | TEC
Technology Mechanism
Standing Committee on Finance | SCF
Consultative Group of Experts | CGE
Least Developed Countries Expert Group | LEG
Paris Committee on Capacity-building | PCCB
Adaptation Committee | AC
Executive Committee of the Warsaw International Mechanism | ExCom
Ad Hoc Working Group on the Paris Agreement | APA
Ad Hoc Working Group on the Durban Platform for Enhanced Action | ADP | Ad Hoc Working Group on the Durban Platform
Ad Hoc Working Group on Long-term Cooperative Action under the Convention | AWG-LCA | Ad Hoc Working Group on Long-term Cooperative Action
Conference of the Parties | COP | Conference of Parties
Conference of the Parties serving as the meeting of the Parties to the Kyoto Protocol | CMP | Conference of the Parties serving as the meeting of the Parties to this Protocol | Meeting of the Parties to the Kyoto Protocol
Conference of the Parties serving as the meeting of the Parties to the Paris Agreement | CMA | Conference of the Parties serving as the meeting of the Parties to this Agreement | Meeting of the Parties to the Paris Agreement
Conference of the States Parties to the United Nations Convention against Corruption | COSP | CoSP
Committee on Economic, Social and Cultural Rights | CESCR
Committee on the Elimination of Racial Discrimination
Committee on the Rights of the Child
Committee against Torture
Subcommittee on Prevention of Torture | SPT
Working Group on Arbitrary Detention | WGAD
Analytical Support and Sanctions Monitoring Team | Monitoring Team
Egmont Group of Financial Intelligence Units | Egmont Group
Katowice Committee on Impacts | KCI | Katowice Committee on the Impacts of the Implementation of Response Measures | Katowice Committee of Experts
Nairobi Work Programme | NWP | Nairobi work programme on impacts, vulnerability and adaptation to climate change
Local Communities and Indigenous Peoples Platform | LCIPP
Enhanced Transparency Framework | ETF
National Adaptation Plans | NAPs | NAP
Sustainable Development Goals | SDGs | SDG | Global Goals
Millennium Development Goals | MDGs | MDG
`;
