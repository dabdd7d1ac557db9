package cn.wuye.shared;

/**
 * What a capability does when something happens in another one. Runs in the same transaction: if it fails, the change
 * it reacts to is rolled back as well.
 *
 * @param <E> the event
 */
public interface Reaction<E extends Event> {

    Class<E> event();

    void on(E event);
}
