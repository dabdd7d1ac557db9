package cn.wuye.estate;

import java.util.List;

/** How far services reach (G1, G2), for the portal and for indicators. */
public interface CoverageLookup {

    /**
     * Coverage of a county.
     *
     * @param newProfessional new estates with a professional company (G1)
     * @param oldServed existing estates with any mode of service (G2)
     */
    record CountyCoverage(
            String code,
            String name,
            int estates,
            long households,
            int newEstates,
            int newProfessional,
            int oldEstates,
            int oldServed) {}

    /** Every county, in order of code. */
    List<CountyCoverage> counties();
}
