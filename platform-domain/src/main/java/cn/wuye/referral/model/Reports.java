package cn.wuye.referral.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps residents' reports. */
public interface Reports {

    Optional<Report> find(UUID id);

    Optional<Report> byCode(TrackingCode code);

    Optional<Report> byNumber(String number);

    /** Whether a work order of the hotline has been taken in. */
    boolean known(String sourceNumber);

    void add(Report report);

    /** Ids of answered reports that nobody said anything about since before a day, at most {@code limit}. */
    List<UUID> silent(LocalDate before, int limit);
}
