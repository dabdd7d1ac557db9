package cn.wuye.referral.model;

/** Gives out numbers, gapless for each series, county and year even when several are drawn at once. */
public interface ReferralNumbers {

    /** What is numbered. */
    enum Series {
        CLUE,
        REPORT
    }

    /** The next sequence number, from 1; given back if the transaction is rolled back. */
    int next(Series series, String county, int year);
}
