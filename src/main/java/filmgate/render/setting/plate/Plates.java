package filmgate.render.setting.plate;

import static java.util.Map.entry;

import filmgate.render.setting.Plate;
import filmgate.render.setting.plate.city.Alleys;
import filmgate.render.setting.plate.city.Crossings;
import filmgate.render.setting.plate.city.Hamlets;
import filmgate.render.setting.plate.city.Lamps;
import filmgate.render.setting.plate.city.Markets;
import filmgate.render.setting.plate.city.Megacities;
import filmgate.render.setting.plate.city.Roads;
import filmgate.render.setting.plate.city.Skylines;
import filmgate.render.setting.plate.city.Stadiums;
import filmgate.render.setting.plate.city.Streets;
import filmgate.render.setting.plate.city.Temples;
import filmgate.render.setting.plate.city.TrafficSigns;
import filmgate.render.setting.plate.city.Walls;
import filmgate.render.setting.plate.indoor.Backdrops;
import filmgate.render.setting.plate.indoor.Bedrooms;
import filmgate.render.setting.plate.indoor.Cafes;
import filmgate.render.setting.plate.indoor.Carriages;
import filmgate.render.setting.plate.indoor.Corridors;
import filmgate.render.setting.plate.indoor.Dining;
import filmgate.render.setting.plate.indoor.Factories;
import filmgate.render.setting.plate.indoor.Greenhouses;
import filmgate.render.setting.plate.indoor.Guests;
import filmgate.render.setting.plate.indoor.Halls;
import filmgate.render.setting.plate.indoor.Homes;
import filmgate.render.setting.plate.indoor.Kitchens;
import filmgate.render.setting.plate.indoor.Laboratories;
import filmgate.render.setting.plate.indoor.Libraries;
import filmgate.render.setting.plate.indoor.Museums;
import filmgate.render.setting.plate.indoor.Platforms;
import filmgate.render.setting.plate.indoor.Schools;
import filmgate.render.setting.plate.indoor.Stages;
import filmgate.render.setting.plate.indoor.Theatres;
import filmgate.render.setting.plate.indoor.Wards;
import filmgate.render.setting.plate.indoor.Workrooms;
import filmgate.render.setting.plate.nature.Banks;
import filmgate.render.setting.plate.nature.Caves;
import filmgate.render.setting.plate.nature.Coast;
import filmgate.render.setting.plate.nature.Depths;
import filmgate.render.setting.plate.nature.Deserts;
import filmgate.render.setting.plate.nature.Heavens;
import filmgate.render.setting.plate.nature.Meadows;
import filmgate.render.setting.plate.nature.Parks;
import filmgate.render.setting.plate.nature.Peaks;
import filmgate.render.setting.plate.nature.Plains;
import filmgate.render.setting.plate.nature.Ruins;
import filmgate.render.setting.plate.nature.Waves;
import filmgate.render.setting.plate.nature.Woods;
import filmgate.render.setting.sketch.Sketch;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All plates by id. */
public final class Plates {
  private static final Map<String, Consumer<Sketch>> NATURE =
      Map.ofEntries(
          entry("headlands", Coast::headlands),
          entry("beach-frame", Coast::beachFrame),
          entry("palms", Coast::palms),
          entry("shells", Coast::shells),
          entry("big-wave", Waves::bigWave),
          entry("savanna", Plains::savanna),
          entry("rice-rows", Plains::riceRows),
          entry("rice-frame", Plains::riceFrame),
          entry("canopy", Plains::canopy),
          entry("autumn-canopy", Plains::autumnCanopy),
          entry("mars-sky", Plains::marsSky),
          entry("mars-hills", Plains::marsHills),
          entry("mars-ground", Plains::marsGround),
          entry("sea-rocks", Coast::seaRocks),
          entry("shore-rocks", Coast::shoreRocks),
          entry("cave-far", Caves::caveFar),
          entry("cave-near", Caves::caveNear),
          entry("bamboo-far", Caves::bambooFar),
          entry("bamboo-near", Caves::bambooNear),
          entry("pier", Banks::pier),
          entry("far-shore", Banks::farShore),
          entry("reeds", Banks::reeds),
          entry("river-banks", Banks::riverBanks),
          entry("underwater", Depths::water),
          entry("seabed", Depths::seabed),
          entry("corals", Depths::corals),
          entry("kelp", Depths::kelp),
          entry("mesas", Deserts::mesas),
          entry("banners", Deserts::banners),
          entry("dunes", Deserts::dunes),
          entry("desert-frame", Deserts::desertFrame),
          entry("sand-ripples", Deserts::sandRipples),
          entry("ruins", Ruins::ruins),
          entry("ruins-near", Ruins::ruinsNear),
          entry("meadow-flowers", Meadows::meadowFlowers),
          entry("meadow-trees", Meadows::meadowTrees),
          entry("grass-frame", Meadows::grassFrame),
          entry("grass-tufts", Meadows::grassTufts),
          entry("garden-hedge", Meadows::gardenHedge),
          entry("garden-beds", Meadows::gardenBeds),
          entry("crop-rows", Parks::cropRows),
          entry("fence", Parks::fence),
          entry("barn", Parks::barn),
          entry("park-trees", Parks::parkTrees),
          entry("autumn-trees", Parks::autumnTrees),
          entry("cherry-trees", Parks::cherryTrees),
          entry("park-bench", Parks::parkBench),
          entry("cloud-sea", Heavens::cloudSea),
          entry("cloud-frame", Heavens::cloudFrame),
          entry("outer-space", Heavens::outerSpace),
          entry("earthrise", Heavens::earthrise),
          entry("moon-surface", Heavens::moonSurface),
          entry("mountains-far", Peaks::mountainsFar),
          entry("mountains", Peaks::mountains),
          entry("foothills", Peaks::foothills),
          entry("alpine-frame", Peaks::alpineFrame),
          entry("hills", Peaks::hills),
          entry("volcano", Peaks::volcano),
          entry("icebergs", Peaks::icebergs),
          entry("forest-far", Woods::forestFar),
          entry("forest-mid", Woods::forestMid),
          entry("forest-near", Woods::forestNear),
          entry("light-shafts", Woods::lightShafts),
          entry("snow-firs", Woods::snowFirs),
          entry("snow-frame", Woods::snowFrame),
          entry("snow-ground", Woods::snowGround));

  private static final Map<String, Consumer<Sketch>> CITY =
      Map.ofEntries(
          entry("skyline-far", Skylines::skylineFar),
          entry("skyline-mid", Skylines::skylineMid),
          entry("promenade", Skylines::promenade),
          entry("paving", Skylines::paving),
          entry("crossing-towers", Crossings::crossingTowers),
          entry("market-stalls", Markets::marketStalls),
          entry("neon-towers", Megacities::neonTowers),
          entry("neon-street", Megacities::neonStreet),
          entry("overpass", Megacities::overpass),
          entry("great-wall", Walls::greatWall),
          entry("courtyard", Walls::courtyard),
          entry("lantern-strings", Markets::lanternStrings),
          entry("zebra", TrafficSigns::zebra),
          entry("traffic-lights", TrafficSigns::trafficLights),
          entry("street-facades", Streets::facades),
          entry("street-things", Streets::streetThings),
          entry("lane-marks", Streets::laneMarks),
          entry("alley", Alleys::alley),
          entry("night-trees", Lamps::nightTrees),
          entry("lamp-path", Lamps::lampPath),
          entry("lamp-row", Lamps::lampRow),
          entry("road", Roads::road),
          entry("poles", Roads::poles),
          entry("bridge", Roads::bridge),
          entry("village", Hamlets::village),
          entry("village-path", Hamlets::villagePath),
          entry("castle", Hamlets::castle),
          entry("temple", Temples::temple),
          entry("slabs", Temples::slabs),
          entry("temple-frame", Temples::templeFrame),
          entry("stadium", Stadiums::stadium),
          entry("pitch", Stadiums::pitch));

  private static final Map<String, Consumer<Sketch>> INDOOR =
      Map.ofEntries(
          entry("living-wall", Homes::livingWall),
          entry("living-things", Homes::livingThings),
          entry("bedroom", Bedrooms::bedroom),
          entry("hospital", Wards::hospital),
          entry("subway-train", Platforms::subwayTrain),
          entry("subway-platform", Platforms::subwayPlatform),
          entry("ship-window", Platforms::shipWindow),
          entry("ship-consoles", Platforms::shipConsoles),
          entry("gallery", Museums::gallery),
          entry("theatre-curtains", Theatres::curtains),
          entry("spotlight", Theatres::spotlight),
          entry("sports-hall", Theatres::sportsHall),
          entry("court", Theatres::court),
          entry("dining-wall", Dining::diningWall),
          entry("dining-table", Dining::diningTable),
          entry("tea-wall", Dining::teaWall),
          entry("tea-table", Dining::teaTable),
          entry("greenhouse", Greenhouses::glass),
          entry("greenhouse-benches", Greenhouses::benches),
          entry("greenhouse-path", Greenhouses::path),
          entry("carriage", Carriages::carriage),
          entry("straps", Carriages::straps),
          entry("rail-train", Carriages::railTrain),
          entry("rail-platform", Carriages::railPlatform),
          entry("nave", Museums::nave),
          entry("pews", Museums::pews),
          entry("kitchen", Kitchens::kitchen),
          entry("kitchen-floor", Kitchens::kitchenFloor),
          entry("corridor", Corridors::corridor),
          entry("corridor-floor", Corridors::corridorFloor),
          entry("cafe-wall", Cafes::cafeWall),
          entry("cafe-counter", Cafes::cafeCounter),
          entry("cafe-tables", Guests::cafeTables),
          entry("class-wall", Schools::classWall),
          entry("class-tables", Schools::classTables),
          entry("library-wall", Libraries::libraryWall),
          entry("library-tables", Libraries::libraryTables),
          entry("office-wall", Workrooms::officeWall),
          entry("office-tables", Workrooms::officeTables),
          entry("lab-wall", Laboratories::labWall),
          entry("lab-benches", Laboratories::labBenches),
          entry("gym", Halls::gym),
          entry("factory", Factories::factory),
          entry("factory-line", Factories::factoryLine),
          entry("led-wall", Stages::ledWall),
          entry("stage-lights", Stages::stageLights),
          entry("stage-gear", Stages::stageGear),
          entry("crowd-front", Stages::crowdFront),
          entry("cyclorama", Backdrops::cyclorama));

  private static final Map<String, Consumer<Sketch>> ALL = all(NATURE, CITY, INDOOR);

  private Plates() {}

  @SafeVarargs
  private static Map<String, Consumer<Sketch>> all(Map<String, Consumer<Sketch>>... themes) {
    var all = new TreeMap<String, Consumer<Sketch>>();
    for (var theme : themes) {
      all.putAll(theme);
    }
    return Collections.unmodifiableMap(all);
  }

  /** The ids of all plates. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  /** The plate with this id. */
  public static Optional<Plate> find(String id) {
    return Optional.ofNullable(ALL.get(id)).map(Sketch::plate);
  }
}
