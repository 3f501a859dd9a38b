package filmgate.render.rig.cast;

import static filmgate.render.rig.cast.AnimalKinds.plain;

import filmgate.render.rig.cast.Figures.Maker;
import filmgate.render.rig.vehicle.Aircraft;
import filmgate.render.rig.vehicle.Boats;
import filmgate.render.rig.vehicle.Cars;
import filmgate.render.rig.vehicle.Cycles;
import filmgate.render.rig.vehicle.Rails;
import filmgate.render.rig.vehicle.Spacecraft;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of vehicles. */
final class VehicleKinds {
  private VehicleKinds() {}

  static Map<String, Maker> makers() {
    var makers = new TreeMap<String, Maker>();
    plain(makers, "car", Cars::car);
    plain(makers, "taxi", subject -> Cars.car(Figures.variant(subject, "taxi")));
    plain(makers, "police-car", subject -> Cars.car(Figures.variant(subject, "police")));
    plain(makers, "sports-car", subject -> Cars.car(Figures.variant(subject, "sports")));
    plain(makers, "bus", Cars::bus);
    plain(makers, "truck", Cars::truck);
    plain(makers, "fire-truck", subject -> Cars.truck(Figures.variant(subject, "fire")));
    plain(makers, "tractor", Cars::tractor);
    plain(makers, "train", Rails::train);
    plain(makers, "bicycle", Cycles::bicycle);
    plain(makers, "motorcycle", Cycles::motorcycle);
    plain(makers, "skateboard", Cycles::skateboard);
    plain(makers, "boat", Boats::boat);
    plain(makers, "sailboat", Boats::sailboat);
    plain(makers, "ship", Boats::ship);
    plain(makers, "plane", Aircraft::plane);
    plain(makers, "helicopter", Aircraft::helicopter);
    plain(makers, "rocket", Spacecraft::rocket);
    plain(makers, "hot-air-balloon", Aircraft::balloon);
    plain(makers, "airship", Aircraft::airship);
    plain(makers, "spaceship", Spacecraft::spaceship);
    plain(makers, "drone", Aircraft::drone);
    plain(makers, "carriage", Cycles::carriage);
    plain(makers, "ufo", Spacecraft::saucer);
    return makers;
  }
}
