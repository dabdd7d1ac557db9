package cn.wuye.shared;

import java.util.UUID;

/** Each capability with duties says where its aggregates are worked on. */
public interface WorkLink {

    /** First part of the stream names it answers for, as {@code filing} in {@code filing:0190…}. */
    String capability();

    /** Local address of the page of an aggregate. */
    String path(UUID id);
}
