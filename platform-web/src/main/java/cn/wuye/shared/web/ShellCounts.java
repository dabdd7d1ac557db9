package cn.wuye.shared.web;

import cn.wuye.shared.Actor;

/** Numbers shown in the header of every page. */
public interface ShellCounts {

    long unread(Actor actor);

    long work(Actor actor);

    /** Name of the actor's organisation. */
    String organisation(Actor actor);
}
