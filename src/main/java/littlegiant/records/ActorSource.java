package littlegiant.records;

/** Says who acts on the calling thread. Records know no requests; whoever does implements it. */
@FunctionalInterface
public interface ActorSource {

    /** Whoever sent the request that the calling thread serves; {@link Actor#SERVICE} where it serves none. */
    Actor current();
}
