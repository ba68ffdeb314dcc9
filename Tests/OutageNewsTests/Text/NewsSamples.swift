/// Articles written for the tests, in the manner of both languages' news.
enum NewsSamples {
  static let all = [french, english]

  static let french = """
     date 2023-10-05 Panne chez Vidéotron : des milliers d’abonnés privés d’internet

    Par Élodie Gagnon-Roy | Publié le 5 octobre 2023 à 9 h 12

    SHERBROOKE – Une coupure de fibre prive d’internet quelque 12 500 abonnés de l’Estrie depuis 6 h 40 jeudi matin, a confirmé l’entreprise.

    « On a vu tomber la moitié du quartier d’un coup. Même le 911 ne répondait plus », raconte Mme Lise Côté, propriétaire d’un café de la rue King.

    Nos équipes sont sur place et le retour à la normale est prévu en soirée. — Vidéotron (@videotron) 5 octobre 2023

    L’entreprise n’écarte pas un crédit de 10 $ pour les clients touchés, mais « il est trop tôt » pour le dire, selon son porte-parole, M. A. Roy.

    Un technicien au travail, jeudi, à Sherbrooke.
    Photo : Agence Boréale

    Lire aussi : Les meilleurs forfaits d’octobre
    Inscrivez-vous à notre infolettre | Politique de confidentialité | © 2023 Le Courrier
    """

  static let english = """
    Home | News | Weather | Sports | Log in

    Eastlink outage leaves thousands without phones

    By Ravi O'Dell | Posted March 14, 2024, 7:05 a.m. AT

    HALIFAX — Eastlink says about 8,000 customers lost phone and internet service late Wednesday after a truck took down a pole in Truro, N.S.

    "We're truly sorry. Crews worked through the night," spokesperson Dana Levy told reporters, adding that the company's network wasn't otherwise affected.

    911 calls failed for some 40 minutes, according to the RCMP. Service was back by 5:30 a.m. Thursday, Levy said.

    What comes next

    The Dr. Ellis Clinic plans to ask for a refund. Mr. Ellis said his U.S. suppliers couldn't reach him at all.

    With files from The Coastal Press

    Sign up for our newsletter and get the headlines in your inbox every morning.
    Related: How to test your connection
    """
}
