package littlegiant.bench;

import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Model;

/** Prints the body that the comparison over HTTP posts: a complete enterprise. */
public final class Body {
    private Body() {}

    public static void main(String[] args) {
        System.out.print(
                "{\"asOf\":\"" + Model.DAY + "\",\"enterprise\":" + Enterprises.json(Model.enterprise()) + "}");
    }
}
