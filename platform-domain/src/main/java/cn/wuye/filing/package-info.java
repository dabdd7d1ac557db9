/** Contract filing (物业服务合同备案, T4): ids, events and lookups for other capabilities. */
@NullMarked
package cn.wuye.filing;

import org.jspecify.annotations.NullMarked;
