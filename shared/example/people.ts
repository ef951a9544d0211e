/** Fifty people from seventeen countries. Names and organisations are invented: country → first name, organisation. */
export const peopleByCountry: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  AT: [
    ['Hannes', 'Alpine Wood Cluster'],
    ['Magdalena', 'Danube Mobility Cluster'],
    ['Florian', 'Green Buildings Styria'],
  ],
  BE: [
    ['Annelies', 'Scheldt Chemistry Cluster'],
    ['Thibault', 'Meuse Aero Valley'],
  ],
  CZ: [
    ['Jiří', 'Bohemia Machinery Cluster'],
    ['Tereza', 'Moravian IT Cluster'],
  ],
  DE: [
    ['Katrin', 'Elbe Logistics Network'],
    ['Jürgen', 'Spree Photonics'],
    ['Anke', 'Rhine Carbon Fibre Cluster'],
    ['Matthias', 'Neckar Microsystems'],
    ['Birgit', 'Baltic Health Region'],
  ],
  DK: [
    ['Mads', 'Jutland Energy Cluster'],
    ['Karen', 'Funen Robotics'],
    ['Søren', 'Copenhagen Clean Water'],
  ],
  EE: [['Kadri', 'Tallinn Software Cluster']],
  ES: [
    ['Iñaki', 'Basque Digital Factory'],
    ['Laia', 'Catalan Packaging Cluster'],
    ['Rocío', 'Andalusian Agrifood Cluster'],
    ['Xabier', 'Cantabrian Maritime Cluster'],
    ['Lucía', 'Valencia Habitat Cluster'],
  ],
  FR: [
    ['Aurore', 'Atlantic Laser Route'],
    ['Jean-Noël', 'Lyon Advanced Textiles'],
    ['Élodie', 'Brittany Sea Cluster'],
    ['Guillaume', 'Loire Aerospace Network'],
    ['Maëlle', 'Alsace Biovalley'],
  ],
  HU: [
    ['Zsófia', 'Pannon Furniture Cluster'],
    ['Mihály', 'Great Plain Food Cluster'],
  ],
  IT: [
    ['Giulia', 'Emilia Mechatronics'],
    ['Lorenzo', 'Friuli Home Cluster'],
    ['Chiara', 'Piedmont Polymers'],
  ],
  LT: [
    ['Roberta', 'Vilnius Laser Cluster'],
    ['Domantas', 'Kaunas Wellness Cluster'],
  ],
  NL: [
    ['Femke', 'Brabant High Tech Network'],
    ['Joris', 'Frisian Water Alliance'],
  ],
  PL: [
    ['Katarzyna', 'Silesian Wings Cluster'],
    ['Łukasz', 'Vistula ICT Cluster'],
    ['Agnieszka', 'Mazovian Chemistry Cluster'],
    ['Wojciech', 'Eastern Metal Cluster'],
  ],
  PT: [
    ['Nuno', 'Douro Footwear Cluster'],
    ['Inês', 'Tagus Health Cluster'],
  ],
  RO: [
    ['Ionuț', 'Carpathian IT Cluster'],
    ['Mirela', 'Transylvanian Furniture Cluster'],
    ['Radu', 'Banat Automotive Cluster'],
    ['Simona', 'Dacia Agrofood Cluster'],
    ['Bogdan', 'Moldova Textile Cluster'],
  ],
  SE: [
    ['Bengt', 'Värmland Paper Region'],
    ['Linnéa', 'Gothenburg Electric Mobility'],
  ],
  SI: [
    ['Mateja', 'Ljubljana Toolmakers Cluster'],
    ['Tomaž', 'Maribor Automotive Cluster'],
  ],
}
