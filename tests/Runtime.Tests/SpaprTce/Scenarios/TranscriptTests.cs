using System.Globalization;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Scenarios;

/// <summary>
/// Three sessions worked out by hand before there was a model: v1, v2, and windows. Each row is a step, what it returns, and how many pages of the process are locked afterwards with system
/// pages of 64 KiB and of 4 KiB. The machine is a POWER8, the quirks are the documented ones.
/// </summary>
public sealed class TranscriptTests
{
    private const string Info = "dma32_start=0x0 dma32_size=0x80000000";

    private const string V1 = """
        container C                          | 0       |     0 |      0
        api C                                | 0       |     0 |      0
        check_ext C v1                       | 1       |     0 |      0
        group G 0                            | 0       |     0 |      0
        group_status G                       | 0 argsz=8 flags=0x1 | 0 | 0
        set_iommu C v1                       | -EINVAL |     0 |      0
        set_container G C                    | 0       |     0 |      0
        set_iommu C v1                       | 0       |     0 |      0
        info C                               | 0 argsz=32 flags=0x0 INFO ddw.pgsizes=0x0 ddw.max=0 ddw.levels=0 | 0 | 0
        buf V 256M                           | 0       |     0 |      0
        map C V 0x1000 0x3000                | -EPERM  |     0 |      0
        enable C                             | 0       | 32768 | 524288
        enable C                             | -EBUSY  | 32768 | 524288
        map C V 0x1000 0x3000                | 0       | 32896 | 526336
        map C V 0x80000000 0x1000            | -ENXIO  | 32896 | 526336
        map C V 0x1800 0x1000                | -EINVAL | 32896 | 526336
        map C V 0x2000 0x1000 flags=none     | -EINVAL | 32896 | 526336
        map C V 0x0 0x1000 flags=4           | -EINVAL | 32896 | 526336
        unmap C 0 0x10000                    | 0       | 32896 | 526336
        reg C V 0x10000                      | -ENOTTY | 32896 | 526336
        disable C                            | 0       |   128 |   2048
        map C V 0x1000 0x3000                | -EPERM  |   128 |   2048
        unset_container G                    | 0       |     0 |      0
        """;

    // The default table is there from SET_IOMMU on, without a view: half of what it costs today.
    private const string V1Of42 = """
        container C                          | 0       |     0 |      0
        group G 0                            | 0       |     0 |      0
        set_container G C                    | 0       |     0 |      0
        set_iommu C v1                       | 0       |    64 |   1024
        info C                               | 0 argsz=32 flags=0x0 INFO ddw.pgsizes=0x0 ddw.max=0 ddw.levels=0 | 64 | 1024
        buf V 256M                           | 0       |    64 |   1024
        map C V 0x1000 0x3000                | -EPERM  |    64 |   1024
        enable C                             | 0       | 32832 | 525312
        enable C                             | -EBUSY  | 32832 | 525312
        map C V 0x1000 0x3000                | 0       | 32832 | 525312
        map C V 0x80000000 0x1000            | -ENXIO  | 32832 | 525312
        map C V 0x1800 0x1000                | -EINVAL | 32832 | 525312
        map C V 0x2000 0x1000 flags=none     | -EINVAL | 32832 | 525312
        map C V 0x0 0x1000 flags=4           | -EINVAL | 32832 | 525312
        unmap C 0 0x10000                    | 0       | 32832 | 525312
        reg C V 0x10000                      | -ENOTTY | 32832 | 525312
        disable C                            | 0       |    64 |   1024
        map C V 0x1000 0x3000                | -EPERM  |    64 |   1024
        unset_container G                    | 0       |     0 |      0
        """;

    private const string V2 = """
        container C                          | 0       |     0 |      0
        group G 0                            | 0       |     0 |      0
        set_container G C                    | 0       |     0 |      0
        set_iommu C v2                       | 0       |     0 |      0
        info C                               | 0 argsz=32 flags=0x1 INFO ddw.pgsizes=0x11011000 ddw.max=2 ddw.levels=5 | 0 | 0
        enable C                             | -ENOTTY |     0 |      0
        buf V 256M                           | 0       |     0 |      0
        unreg C V 0x10000000                 | -EPERM  |     0 |      0
        map C V 0 0x2000                     | -EPERM  |     0 |      0
        reg C V 0x10000000                   | 0       |  4096 |  65536
        reg C V 0x10000000                   | -EBUSY  |  4096 |  65536
        reg C V+0x10000 0x10000              | -EINVAL |  4096 |  65536
        reg C V+0x8000 0x10000               | -EINVAL |  4096 |  65536
        map C V 0 0x2000                     | 0       |  4224 |  67584
        map C V+0x4000 0 0x1000 flags=r      | 0       |  4224 |  67584
        map C V+0x10000000 0x10000 0x1000    | -EINVAL |  4224 |  67584
        unreg C V+0x10000 0x10000            | -ENOENT |  4224 |  67584
        unreg C V 0x10000000                 | -EBUSY  |  4224 |  67584
        unmap C 0 0x2000                     | 0       |  4224 |  67584
        unreg C V 0x10000000                 | 0       |   128 |   2048
        map C V 0 0x1000                     | -EINVAL |   128 |   2048
        unset_container G                    | 0       |     0 |      0
        """;

    // Registering twice counts twice, and so does giving back.
    private const string V2Of42 = """
        container C                          | 0       |     0 |      0
        group G 0                            | 0       |     0 |      0
        set_container G C                    | 0       |     0 |      0
        set_iommu C v2                       | 0       |   128 |   2048
        info C                               | 0 argsz=32 flags=0x1 INFO ddw.pgsizes=0x11011000 ddw.max=2 ddw.levels=5 | 128 | 2048
        enable C                             | -ENOTTY |   128 |   2048
        buf V 256M                           | 0       |   128 |   2048
        unreg C V 0x10000000                 | -ENOENT |   128 |   2048
        map C V 0 0x2000                     | -EPERM  |   128 |   2048
        reg C V 0x10000000                   | 0       |  4224 |  67584
        reg C V 0x10000000                   | 0       |  4224 |  67584
        reg C V+0x10000 0x10000              | -EINVAL |  4224 |  67584
        reg C V+0x8000 0x10000               | -EINVAL |  4224 |  67584
        map C V 0 0x2000                     | 0       |  4224 |  67584
        map C V+0x4000 0 0x1000 flags=r      | 0       |  4224 |  67584
        map C V+0x10000000 0x10000 0x1000    | -EINVAL |  4224 |  67584
        unreg C V+0x10000 0x10000            | -ENOENT |  4224 |  67584
        unreg C V 0x10000000                 | 0       |  4224 |  67584
        unreg C V 0x10000000                 | -EBUSY  |  4224 |  67584
        unmap C 0 0x2000                     | 0       |  4224 |  67584
        unreg C V 0x10000000                 | 0       |   128 |   2048
        map C V 0 0x1000                     | -EINVAL |   128 |   2048
        unset_container G                    | 0       |     0 |      0
        """;

    // Regions outlive their container there.
    private const string V2Of42Forgotten = """
        container C                          | 0       |     0 |      0
        group G 0                            | 0       |     0 |      0
        set_container G C                    | 0       |     0 |      0
        set_iommu C v2                       | 0       |   128 |   2048
        buf V 256M                           | 0       |   128 |   2048
        reg C V 0x10000000                   | 0       |  4224 |  67584
        unset_container G                    | 0       |  4096 |  65536
        """;

    // V on ordinary memory, X on huge pages of 16 MiB. Windows of 64 GiB: 256 and 2 pages of 64 KiB for the tables, 4096 and 16 of 4 KiB. Those of 64 KiB cannot be mapped there.
    private const string Windows = """
        container C                          | 0       |     0 |      0
        group G 0                            | 0       |     0 |      0
        set_container G C                    | 0       |     0 |      0
        set_iommu C v2                       | 0       |     0 |      0
        buf V 256M                           | 0       |     0 |      0
        buf X 256M huge=16M                  | 0       |     0 |      0
        reg C V 256M                         | 0       |  4096 |  65536
        reg C X 256M                         | 0       |  8192 | 131072
        remove C 0                           | 0       |  8192 | 131072
        remove C 0                           | -EINVAL |  8192 | 131072
        map C V 0 64K                        | -ENXIO  |  8192 | 131072
        create C 15 64G 1                    | -EINVAL |  8192 | 131072
        create C 16 48G 1                    | -EINVAL |  8192 | 131072
        create C 16 64G 6                    | -EINVAL |  8192 | 131072
        create C 16 64G 1                    | 0 start_addr=0x0 | 8448 | 135168
        create C 24 64G 1                    | 0 start_addr=0x800000000000000 | 8450 | 135184
        create C 16 2G 1                     | -ENOSPC |  8450 | 135184
        map C V 0 256M                       | 0 / -EINVAL | 8450 | 135184
        map C V WIN1 16M                     | -EINVAL |  8450 | 135184
        map C X WIN1 32M                     | 0       |  8450 | 135184
        map C X WIN1+0x1000 16M              | -EINVAL |  8450 | 135184
        group H 1                            | 0       |  8450 | 135184
        set_container H C                    | 0       |  8450 | 135184
        unreg C V 256M                       | -EBUSY / 0 | 8450 | 69648
        remove C 0x12345000                  | 0       |  8194 |  65552
        unreg C V 256M                       | 0 / -ENOENT | 4098 | 65552
        unset_container H                    | 0       |  4098 |  65552
        unreg C X 256M                       | -EBUSY  |  4098 |  65552
        remove C WIN1                        | 0       |  4096 |  65536
        unset_container G                    | 0       |     0 |      0
        """;

    // The default window, still promised, comes first and takes the first slot.
    private const string DefaultWindowKept = """
        container C                          | 0       |     0 |      0
        group G 0                            | 0       |     0 |      0
        set_container G C                    | 0       |     0 |      0
        set_iommu C v2                       | 0       |     0 |      0
        create C 16 64G 1                    | 0 start_addr=0x800000000000000 | 384 | 6144
        """;

    [Theory]
    [InlineData(SpaprProfile.Mainline, V1)]
    [InlineData(SpaprProfile.V4_2, V1Of42)]
    [InlineData(SpaprProfile.Mainline, V2)]
    [InlineData(SpaprProfile.V4_2, V2Of42)]
    [InlineData(SpaprProfile.V4_2, V2Of42Forgotten)]
    [InlineData(SpaprProfile.Mainline, Windows)]
    [InlineData(SpaprProfile.Mainline, DefaultWindowKept)]
    public void EachStep_ReturnsAndLocksWhatTheTranscriptSays(SpaprProfile profile, string transcript)
    {
        foreach (int pageSize in (int[])[65536, 4096])
        {
            string[][] rows = [.. transcript.Split('\n').Select(row => row.Split('|', StringSplitOptions.TrimEntries))];
            SpaprMachine machine = new(new SpaprMachineOptions { Profile = profile, Platform = SpaprPlatform.PowerNV8, PageSize = pageSize });
            ScenarioResult[] results = [.. new ScenarioRunner(machine).Run(Scenario.Parse(string.Join('\n', rows.Select(row => row[0]))))];

            Assert.Equal(rows.Length + 1, results.Length);
            for (int i = 0; i < rows.Length; i++)
            {
                // Where the two page sizes answer differently both are there, 64 KiB first.
                string[] answers = rows[i][1].Replace("INFO", Info, StringComparison.Ordinal).Split(" / ");
                string answer = pageSize == 4096 ? answers[^1] : answers[0];
                ulong pages = ulong.Parse(rows[i][pageSize == 4096 ? 3 : 2], CultureInfo.InvariantCulture);
                Assert.Equal($"[{i + 1:000}] {rows[i][0]} => {answer} | lck={pages * ((ulong)pageSize / 1024)} pin=0", results[i].ToString());
            }
        }
    }
}
