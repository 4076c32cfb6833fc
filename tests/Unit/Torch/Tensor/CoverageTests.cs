using System.Reflection;
using System.Reflection.Emit;
using Shouldly;
using TorchSharp;
using Xunit;

namespace Workbook.Tests.Torch;

/// <summary>Nothing public that makes tensors is without a golden case: the cases' code is searched for calls of it.</summary>
public sealed class CoverageTests
{
    // Why a member needs no golden numbers.
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["empty"] = "memory as it was found",
        ["empty_like"] = "memory as it was found",
        ["get_rng_state"] = "GeneratorTests",
        ["empty_strided"] = "memory as it was found",
        ["new_empty"] = "memory as it was found",
        ["cuda"] = "NumberTests; there is no such device here",
        ["requires_grad_"] = "AutogradTests",
        ["with_requires_grad"] = "AutogradTests",
        ["get_grad"] = "AutogradTests",
        ["Load"] = "TensorFileTests",
        ["load"] = "TensorFileTests",
        ["MoveToOuterDisposeScope"] = "DisposeScopeTests",
        ["DetachFromDisposeScope"] = "DisposeScopeTests",
        ["MoveToOtherDisposeScope"] = "DisposeScopeTests",
        ["DetatchFromDisposeScope"] = "DetachFromDisposeScope",
        ["WrappedTensorDisposeScope"] = "DisposeScopeTests",
    };

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    [Fact]
    public void EveryMemberThatMakesTensors_HasAGoldenCase()
    {
        var called = TensorCases.Registries.SelectMany(Methods).SelectMany(Calls).ToHashSet();
        var missing = Surface().Where(member => !called.Contains(member)).Select(member => member.ToString());
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Exemptions_NameMembersThatExist()
    {
        var names = Members(typeof(torch.Tensor)).Concat(Members(typeof(torch))).Select(member => member.Name).ToHashSet();
        Exempt.Keys.Where(name => !names.Contains(name)).ShouldBeEmpty();
    }

    private static IEnumerable<MethodInfo> Surface() =>
        Members(typeof(torch.Tensor)).Concat(Members(typeof(torch))).Concat(Members(typeof(torch.linalg))).Concat(Members(typeof(torch.special))).Where(member => !Exempt.ContainsKey(member.Name));

    // Generic methods are compared by their definition; dtype spellings of one factory share a body, so an overload counts by its parameters.
    private static IEnumerable<MethodInfo> Members(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => MakesTensors(method.ReturnType) || method.Name == "set_Item");

    private static bool MakesTensors(Type type) =>
        type == typeof(torch.Tensor) || type == typeof(torch.Tensor[]) || (type.IsGenericType && type.GetGenericArguments().Contains(typeof(torch.Tensor)));

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetNestedTypes(BindingFlags.NonPublic).SelectMany(Methods)
            .Concat(type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

    private static IEnumerable<MethodBase> Calls(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i < code.Length;)
        {
            var value = code[i] == 0xFE ? (short)(0xFE00 | code[++i]) : code[i];
            var operation = Codes[value];
            i++;
            if (operation.OperandType == OperandType.InlineMethod)
            {
                yield return Definition(method.Module.ResolveMethod(BitConverter.ToInt32(code, i), method.DeclaringType!.GetGenericArguments(), null)!);
            }
            i += Length(operation.OperandType, code, i);
        }
    }

    private static MethodBase Definition(MethodBase method) =>
        method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : method;

    private static int Length(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
