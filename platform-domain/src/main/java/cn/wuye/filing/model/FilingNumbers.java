package cn.wuye.filing.model;

/** Gives out filing numbers, gapless for each county and year even when several filings are decided at once. */
public interface FilingNumbers {

    /** The next sequence number, from 1; given back if the transaction is rolled back. */
    int next(String county, int year);
}
