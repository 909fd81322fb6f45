import { officeSettings, settingValues } from '../../law/index.js';
/** The values that hold in the whole installation, whatever bodies the transaction sees. */
export async function readSettings(tx) {
    return settingValues(new Map((await latestChanges(tx)).map(({ key, value }) => [key, value])));
}
/** Every setting, in the order in which the law lists them. */
export async function listSettings(tx) {
    const changes = await latestChanges(tx);
    const values = await readSettings(tx);
    return Object.keys(officeSettings).map((key) => {
        const change = changes.find((each) => each.key === key);
        const { initially } = officeSettings[key];
        return {
            key,
            value: values[key] ?? initially,
            initially,
            changedAt: change?.changed_at.toISOString() ?? null,
            changedBy: change?.name ?? null,
        };
    });
}
/** The last change of each setting. Where two bodies changed one, the later change holds. */
function latestChanges(tx) {
    return tx
        .selectFrom('settings')
        .leftJoin('staff', 'staff.staff_id', 'settings.changed_by')
        .select(['key', 'value', 'changed_at', 'staff.name'])
        .distinctOn('key')
        .orderBy('key')
        .orderBy('changed_at', 'desc')
        .execute();
}
//# sourceMappingURL=settings-in-force.js.map