using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Scenarios;

/// <summary>Expressions have the values that a C program of 64 bits would give them.</summary>
public sealed class ScenarioExpressionTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("42", 42)]
    [InlineData("0x2A", 42)]
    [InlineData("0X2a", 42)]
    [InlineData("052", 42)]
    [InlineData("00", 0)]
    [InlineData("1K", 1UL << 10)]
    [InlineData("3M", 3UL << 20)]
    [InlineData("2G", 2UL << 30)]
    [InlineData("1T", 1UL << 40)]
    [InlineData("0x10K", 0x4000)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("0xffffffffffffffff", ulong.MaxValue)]
    [InlineData("01777777777777777777777", ulong.MaxValue)]
    [InlineData("0xffffffffffffffffK", 0xfffffffffffffc00)]
    [InlineData("~0", ulong.MaxValue)]
    [InlineData("~~5", 5)]
    [InlineData("~0-4", ulong.MaxValue - 4)]
    [InlineData("-1", ulong.MaxValue)]
    [InlineData("-2*3", unchecked((ulong)-6L))]
    [InlineData("-1+1", 0)]
    [InlineData("10-2-3", 5)]
    [InlineData("2+3*4", 14)]
    [InlineData("2*3+4", 10)]
    [InlineData("2*3*4", 24)]
    [InlineData("~0*2", ulong.MaxValue - 1)]
    [InlineData("0-1", ulong.MaxValue)]
    [InlineData("PS", 65536)]
    [InlineData("2*PS-1", 131071)]
    [InlineData("WIN1", 1UL << 59)]
    [InlineData("WIN1+64K", (1UL << 59) + 65536)]
    [InlineData("v1", 2)]
    [InlineData("v2", 7)]
    [InlineData("type1", 1)]
    [InlineData("_x9+1", 8)]
    public void Expression_HasTheValueOfC(string text, ulong value)
    {
        Scenario scenario = Scenario.Parse($"let _x9 7\nlet y {text}\n");
        Dictionary<string, ulong> names = new() { ["PS"] = 65536, ["WIN1"] = 1UL << 59, ["v1"] = 2, ["v2"] = 7, ["type1"] = 1, ["_x9"] = 7 };

        Assert.Equal(value, Assert.IsType<LetStep>(scenario.Steps[1]).Value.Evaluate(names));
    }
}
